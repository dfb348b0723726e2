using System.Diagnostics;
using System.Globalization;
using Study.Bank;
using Study.Tests.Cli;
using Study.Text;
using Xunit;

namespace Study.Tests.Bank;

/// <summary>What becomes of a bank when the program is killed, the disk is full, or others write to it too.</summary>
/// <remarks>With STUDY_KILLS=300 in the environment the program is killed so often; the suite does it a few times.</remarks>
public sealed class FaultTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("STUDY_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    private string BankPath => _folder.At("bank.db");

    public void Dispose() => _folder.Dispose();

    /// <summary>Kills the program at random moments of adding ever more documents: nothing that was there before is lost, and the next run completes the work.</summary>
    [Fact]
    public async Task A_bank_outlives_kills_at_any_moment_of_an_add()
    {
        var chance = new SeededShuffle(7);
        using var whole = ItemBank.OpenOrCreate(_folder.At("whole.db"));
        var slowest = 0.0;
        for (var run = 0; run <= Kills; run++)
        {
            for (var more = 0; more < 3; more++)
            {
                WriteDocument((run * 3) + more);
            }

            var before = run == 0 ? [] : Items();
            var clock = Stopwatch.StartNew();
            using var add = Start("add", _folder.At("docs"), "--bank", BankPath);
            if (run > 0)
            {
                // Anywhere from the first moment to past the end, by how long a whole run took.
                await Task.Delay(TimeSpan.FromMilliseconds(slowest * chance.Below(110) / 100), TestContext.Current.CancellationToken);
                add.Kill();
            }

            await add.WaitForExitAsync(TestContext.Current.CancellationToken);
            slowest = run == 0 ? clock.Elapsed.TotalMilliseconds : slowest;
            using var bank = ItemBank.OpenExisting(BankPath);
            Assert.Empty(bank.Damage());
            Assert.Superset(before.ToHashSet(), Items().ToHashSet());
        }

        var files = Directory.GetFiles(_folder.At("docs")).Order(StringComparer.Ordinal).ToList();
        using (var bank = ItemBank.OpenExisting(BankPath))
        {
            BankIntake.Add(bank, files, null, DateTimeOffset.UnixEpoch, _ => { }, TestContext.Current.CancellationToken);
            Assert.Empty(BankCheck.Run(bank).Problems);
        }

        BankIntake.Add(whole, files, null, DateTimeOffset.UnixEpoch, _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(whole.Read(ItemFilter.Everything).Select(item => SampleItems.Describe(item.Item)), Read());
        TestContext.Current.SendDiagnosticMessage($"{Kills} runs killed; STUDY_KILLS=300 makes it 300.");

        List<string> Read()
        {
            using var bank = ItemBank.OpenExisting(BankPath);
            return [.. bank.Read(ItemFilter.Everything).Select(item => SampleItems.Describe(item.Item))];
        }
    }

    [Fact]
    public async Task Eight_programs_write_at_once_and_nothing_is_lost()
    {
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            using var bank = ItemBank.OpenOrCreate(BankPath);
            var own = SampleItems.Document with { Id = ContentHash.Of(16, $"document {writer}"), Path = _folder.At($"{writer}.txt"), Name = $"{writer}" };
            for (var number = 0; number < 10; number++)
            {
                var items = Enumerable.Range(0, number + 1).Select(rank => SampleItems.OfEveryKind[4] with
                {
                    Id = ContentHash.Of(12, $"{writer} {rank}"),
                    FactId = ContentHash.Of(12, $"{writer} {rank}"),
                    Sources = [SampleItems.OfEveryKind[4].Sources[0] with { DocumentId = own.Id }],
                });
                bank.Store([own], [.. items], []);
            }
        }));

        await Task.WhenAll(writers);

        using var bank = ItemBank.OpenExisting(BankPath);
        Assert.Equal(80, bank.Count(ItemFilter.Everything));
        Assert.Empty(bank.Damage());
    }

    [Fact]
    public void Eight_programs_make_one_new_bank_at_once()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var bank = ItemBank.OpenOrCreate(BankPath);
            Assert.Empty(bank.Items());
        });
    }

    [Fact]
    public void A_full_disk_is_told_and_the_bank_is_as_it_was()
    {
        var disk = _folder.At("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk) == 0, "A small disk to fill cannot be made here: that takes root and mount.");
        try
        {
            var path = Path.Combine(disk, "bank.db");
            using (var bank = ItemBank.OpenOrCreate(path))
            {
                bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
                var many = Enumerable.Range(0, 3_000).Select(rank => SampleItems.Of(SampleItems.OfEveryKind[4].Body, $"fact {rank}", rank)).ToList();

                var message = Assert.Throws<StudyException>(() => bank.Store([SampleItems.Document], many, [])).Message;

                Assert.Equal($"{path}: the disk is full. Nothing of this step was stored; make room and run again.", message);
            }

            using var after = ItemBank.OpenExisting(path);
            Assert.Equal(SampleItems.OfEveryKind.Count, after.Items().Count);
            Assert.Empty(after.Damage());
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void A_bank_in_a_folder_that_can_only_be_read_is_read_and_not_written()
    {
        var disk = _folder.At("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk) == 0, "A folder that can only be read cannot be made here: that takes root and mount.");
        try
        {
            var path = Path.Combine(disk, "bank.db");
            using (var bank = ItemBank.OpenOrCreate(path))
            {
                bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
            }

            Assert.Equal(0, Run("mount", "-o", "remount,ro", disk));

            var list = StudyRun.Of("list", "--bank", path);
            var approve = StudyRun.Of("approve", SampleItems.OfEveryKind[0].Id, "--bank", path);

            Assert.Equal((0, SampleItems.OfEveryKind.Count + 1), (list.ExitCode, list.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
            Assert.Equal((1, $"{path}: the bank can only be read here. Give yourself the right to write it, or give another place with --bank.\n"), (approve.ExitCode, approve.Error));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void An_empty_file_becomes_a_bank_and_half_a_bank_is_refused()
    {
        File.WriteAllBytes(BankPath, []);
        using (var bank = ItemBank.OpenOrCreate(BankPath))
        {
            bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        }

        var half = _folder.At("half.db");
        File.WriteAllBytes(half, File.ReadAllBytes(BankPath)[..40_960]);

        var message = Assert.Throws<StudyException>(() =>
        {
            using var bank = ItemBank.OpenExisting(half);
            _ = BankCheck.Run(bank);
        }).Message;
        Assert.Matches("half.db: the bank is damaged .*Put a backup in its place", message);
    }

    [Fact]
    public void A_changed_letter_is_noticed_by_a_check()
    {
        var file = _folder.Write("docs/dam.txt", "石桥大坝全长2335米，坝顶高程为185米。");
        using var bank = ItemBank.OpenOrCreate(BankPath);
        BankIntake.Add(bank, [file], null, DateTimeOffset.UnixEpoch, _ => { }, TestContext.Current.CancellationToken);
        Assert.Empty(BankCheck.Run(bank).Problems);

        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={BankPath};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "update items set answer = '2336米' where answer = '2335米'";
            command.ExecuteNonQuery();
        }

        Assert.Contains(BankCheck.Run(bank).Problems, problem => problem.EndsWith("its words have changed since they were stored. Put a backup in the bank's place.", StringComparison.Ordinal));
    }

    private List<string> Items()
    {
        using var bank = ItemBank.OpenExisting(BankPath);
        return [.. bank.Read(ItemFilter.Everything).Select(item => item.Item.Id)];
    }

    private void WriteDocument(int number) => _folder.Write(
        $"docs/{number:0000}.txt",
        string.Concat(Enumerable.Range(0, 8).Select(line => $"第{number}区第{line}座大坝全长{1000 + (number * 8) + line}米，坝顶高程为{100 + line}米。")));

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "study.dll"));
        Array.ForEach(args, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    /// <summary>Runs a program of the system.</summary>
    /// <returns>Its exit code; -1 where it cannot be run.</returns>
    private static int Run(string program, params string[] args)
    {
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
            Array.ForEach(args, start.ArgumentList.Add);
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
