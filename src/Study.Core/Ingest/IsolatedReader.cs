using System.Diagnostics;
using System.Globalization;
using System.Text;
using Study.Text;

namespace Study.Ingest;

/// <summary>
/// Reads doubtful files in a process of its own, which may hang, run out of memory or fall: the file then has one message, and the next
/// file a new process. One process reads many files, one after the other.
/// </summary>
/// <param name="program">How to start <see cref="Serve"/> in another process: its file and arguments.</param>
public sealed class IsolatedReader(Func<ProcessStartInfo> program) : IDisposable
{
    private const int MostComplaint = 4_000;

    private Process? _process;
    private readonly StringBuilder _complaint = new();

    /// <summary>Reads one file.</summary>
    /// <exception cref="StudyException">The file cannot be read, or reading it took too long, too much memory, or ended the process.</exception>
    internal Extract Read(DocumentFormat format, ReadingOrder order)
    {
        var limits = order.Limits;
        var time = limits.TimeFor(order.Bytes.Length);
        var process = Started(order);
        try
        {
            var reading = Task.Run(() => Ask(process, format, order));
            if (!reading.Wait(time))
            {
                Stop();
                throw new StudyException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{order.Name}: reading it took more than {time.TotalSeconds:0} seconds and was stopped. It may be made to; if you trust it, allow more with --limit seconds=N."));
            }

            return reading.Result;
        }
        catch (AggregateException failure) when (failure.InnerException is StudyException unreadable)
        {
            throw new StudyException(unreadable.Message, unreadable);
        }
        catch (AggregateException failure) when (failure.InnerException is IOException or EndOfStreamException or ObjectDisposedException)
        {
            throw Fallen(process, order);
        }
    }

    private static Extract Ask(Process process, DocumentFormat format, ReadingOrder order)
    {
        using var writer = new BinaryWriter(process.StandardInput.BaseStream, Encoding.UTF8, leaveOpen: true);
        ReadingMessages.WriteOrder(writer, format, order);
        writer.Flush();
        using var reader = new BinaryReader(process.StandardOutput.BaseStream, Encoding.UTF8, leaveOpen: true);
        return ReadingMessages.ReadAnswer(reader);
    }

    private Process Started(ReadingOrder order)
    {
        if (_process is { HasExited: false } running)
        {
            return running;
        }

        Stop();
        _complaint.Clear();
        var start = program();
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + ((long)order.Limits.Megabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        try
        {
            _process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new StudyException($"{order.Name}: the process that reads such files cannot be started ({failure.Message}). Check that the files beside the program are all there.", failure);
        }

        // A falling process writes megabytes of stack to its error output, and would wait for ever for somebody to read them.
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_complaint)
            {
                if (_complaint.Length < MostComplaint)
                {
                    _complaint.AppendLine(line.Data);
                }
            }
        };
        _process.BeginErrorReadLine();
        return _process;
    }

    private StudyException Fallen(Process process, ReadingOrder order)
    {
        process.WaitForExit(2_000);
        string complaint;
        lock (_complaint)
        {
            complaint = _complaint.ToString();
        }

        Stop();
        var cause = complaint.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase) ? "its parts contain one another without end"
            : complaint.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || complaint.Contains("OutOfMemory", StringComparison.Ordinal)
                ? FormattableString.Invariant($"it needs more than {order.Limits.Megabytes:N0} MB of memory; if you trust it, allow more with --limit memory=N")
            : "the reader fell over it";
        return new StudyException($"{order.Name}: the file cannot be read: {cause}. Save it anew from another program, or leave it out.");
    }

    private void Stop()
    {
        if (_process is null)
        {
            return;
        }

        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(2_000);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime, which is what was wanted.
        }

        _process.Dispose();
        _process = null;
    }

    public void Dispose() => Stop();

    /// <summary>The other side: reads the files that come in until nothing more comes.</summary>
    public static void Serve(Stream input, Stream output)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8);
        using var writer = new BinaryWriter(output, Encoding.UTF8);
        while (ReadingMessages.ReadOrder(reader) is var (format, order))
        {
            try
            {
                ReadingMessages.WriteAnswer(writer, format.Read(order));
            }
            catch (StudyException unreadable)
            {
                ReadingMessages.WriteRefusal(writer, unreadable.Message);
            }

            writer.Flush();
        }
    }
}
