using System.Text.RegularExpressions;
using System.Xml;
using Study.Text;

namespace Study.Ingest;

/// <summary>E-books (EPUB): the chapters in the order of the book's spine, read as web pages; the contents page is left out.</summary>
internal static partial class EpubReader
{
    public static bool Recognises(ZipContents zip) => zip.Contains("META-INF/container.xml");

    public static Extract Read(ReadingOrder order)
    {
        using var zip = new ZipContents(order);
        GuardRights(zip, order);
        var package = PackageOf(zip, order);
        var writer = new ExtractWriter(order);
        var missing = new List<string>();
        foreach (var chapter in Chapters(zip, package, order))
        {
            if (zip.Read(chapter) is not { } bytes)
            {
                missing.Add(chapter);
                continue;
            }

            var (text, _) = TextDecoding.Decode(bytes, $"{order.Name}: {chapter}", order.Encoding);

            // XML may close an element in its own tag; to a reader of web pages such a title would never end.
            HtmlReader.Write(SelfClosed().Replace(text, "<$1$2></$1>"), order, writer);
        }

        return writer.Finish("EPUB", [.. missing.Select(chapter => $"its chapter {chapter} is missing from the file")]);
    }

    private static string PackageOf(ZipContents zip, ReadingOrder order)
    {
        string? package = null;
        SafeXml.Read(zip.Read("META-INF/container.xml") ?? [], order.Name, "META-INF/container.xml", order.Limits, reader =>
            package ??= reader.LocalName == "rootfile" && reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("full-path") : null);
        return package is not null && zip.Contains(package)
            ? package
            : throw new StudyException($"{order.Name}: the file is damaged: it does not say where its book is. Download it again.");
    }

    private static List<string> Chapters(ZipContents zip, string package, ReadingOrder order)
    {
        var folder = package[..(package.LastIndexOf('/') + 1)];
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var spine = new List<string>();
        SafeXml.Read(zip.Read(package)!, order.Name, package, order.Limits, reader =>
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                return;
            }

            if (reader.LocalName == "item" && reader.GetAttribute("id") is { } id && reader.GetAttribute("href") is { } place
                && reader.GetAttribute("media-type") is "application/xhtml+xml" or "text/html"
                && reader.GetAttribute("properties")?.Split(' ').Contains("nav") != true)
            {
                parts.TryAdd(id, PlaceIn(folder, place));
            }
            else if (reader.LocalName == "itemref" && reader.GetAttribute("idref") is { } chapter && reader.GetAttribute("linear") != "no")
            {
                spine.Add(chapter);
            }
        });
        return [.. spine.Where(parts.ContainsKey).Select(chapter => parts[chapter])];
    }

    /// <summary>The name within the archive that a reference means: without escapes, and with its dots followed.</summary>
    private static string PlaceIn(string folder, string reference)
    {
        var steps = new List<string>();
        foreach (var step in (folder + Uri.UnescapeDataString(reference.Split('#')[0])).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".." or ""))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>Fonts may be scrambled; chapters that are cannot be read.</summary>
    private static void GuardRights(ZipContents zip, ReadingOrder order)
    {
        if (zip.Read("META-INF/encryption.xml") is not { } encryption)
        {
            return;
        }

        SafeXml.Read(encryption, order.Name, "META-INF/encryption.xml", order.Limits, reader =>
        {
            if (reader.LocalName == "CipherReference" && reader.GetAttribute("URI") is { } part && part.EndsWith("html", StringComparison.OrdinalIgnoreCase))
            {
                throw new StudyException($"{order.Name}: the book is protected against copying, so its text cannot be read. Give a copy without protection.");
            }
        });
    }

    [GeneratedRegex(@"<(title|script|style|a|div|p|span|i|b|em|strong|td|li)(\s[^<>]*)?/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SelfClosed();
}
