using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Study.Text;

namespace Study.Ingest;

/// <summary>
/// Web pages: the main content's headings, paragraphs, list items and tables. Scripts, styles, navigation, forms, hidden parts and lists of
/// links are left out. Nothing is fetched and nothing runs.
/// </summary>
internal static partial class HtmlReader
{
    private const int LongestClass = 400;

    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "nav", "aside", "footer", "form", "button", "select", "textarea", "iframe", "object", "embed",
        "svg", "canvas", "video", "audio", "picture", "map", "dialog", "menu", "rt", "rp", "rtc", "del", "s", "strike", "pre", "math", "datalist",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "header", "hr",
        "html", "li", "main", "ol", "p", "section", "summary", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "caption", "tbody", "tr", "td", "th",
    };

    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog", "alert",
    };

    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \t\r\n/>");

    public static Extract Read(ReadingOrder order)
    {
        var (text, encoding) = TextDecoding.Decode(order.Bytes, order.Name, order.Encoding, DeclaredEncoding(order.Bytes));
        var writer = new ExtractWriter(order);
        Write(text, order, writer);
        return writer.Finish($"HTML, {encoding}", []);
    }

    /// <summary>Adds a page's content.</summary>
    /// <exception cref="StudyException">Its elements are nested too deeply.</exception>
    public static void Write(string html, ReadingOrder order, ExtractWriter writer)
    {
        GuardNesting(html, order);
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default)).ParseDocument(html);
        var content = MainContent(page);
        if (content is null)
        {
            return;
        }

        var title = page.Title is { Length: > 0 } named && content.QuerySelector("h1, h2") is null && writer.IsEmpty ? TitleWords(named) : null;
        if (title is not null)
        {
            writer.Add(BlockKind.Heading, title);
        }

        new PageWalk(writer, order).Walk(content);
    }

    /// <summary>
    /// How deep the tags open, told before a tree is built: a parser needs minutes for a hundred thousand nested elements, and tags that
    /// close nothing cost it as much.
    /// </summary>
    private static void GuardNesting(string html, ReadingOrder order)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var next = html[at + 1];
            if (next == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(next) && !IsClosedByItself(html.AsSpan(at + 1)))
            {
                depth++;
            }

            if (depth > order.Limits.Nesting * 4)
            {
                throw new StudyException(FormattableString.Invariant(
                    $"{order.Name}: its elements are nested more than {order.Limits.Nesting} deep. Save the page as text, or allow more with --limit nesting=N."));
            }
        }
    }

    /// <summary>Elements without content, and those whose closing tag may be left out.</summary>
    private static bool IsClosedByItself(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(TagNameEnds);
        var name = end < 0 ? tag : tag[..end];
        foreach (var single in (ReadOnlySpan<string>)["br", "p", "li", "img", "hr", "meta", "link", "input", "td", "tr", "th", "dd", "dt", "option", "wbr", "area", "base", "col", "source", "tbody", "thead"])
        {
            if (name.Equals(single, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return tag.IndexOf('>') is > 0 and var close && tag[close - 1] == '/';
    }

    private static IElement? MainContent(IHtmlDocument page)
    {
        var mains = page.QuerySelectorAll("main, [role=main]");
        if (mains.Length == 1)
        {
            return mains[0];
        }

        var articles = page.QuerySelectorAll("article").Where(article => article.ParentElement?.Closest("article") is null).ToList();
        return articles.Count == 1 && articles[0].TextContent.Length * 3 > (page.Body?.TextContent.Length ?? 0) ? articles[0] : page.Body;
    }

    /// <summary>A page's title without the name of the site behind it: 石桥大坝 - 某某网.</summary>
    private static string TitleWords(string title)
    {
        var parts = SiteName().Split(Blanks.Collapse(title));
        return parts[0].Length > 1 ? parts[0] : title;
    }

    private static string? DeclaredEncoding(byte[] bytes)
    {
        var match = CharacterSet().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048)));
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>Goes through the elements without recursion, so that no nesting can exhaust the stack.</summary>
    private sealed class PageWalk(ExtractWriter writer, ReadingOrder order)
    {
        private readonly StringBuilder _line = new();
        private BlockKind _kind = BlockKind.Paragraph;

        public void Walk(IElement root)
        {
            var open = new Stack<(INode Node, bool IsLeaving)>();
            open.Push((root, false));
            var depth = 0;
            while (open.TryPop(out var step))
            {
                if (step.IsLeaving)
                {
                    depth--;
                    Leave((IElement)step.Node);
                    continue;
                }

                if (step.Node is IText text)
                {
                    _line.Append(text.Data);
                }
                else if (step.Node is IElement element && !IsLeftOut(element) && Enter(element))
                {
                    if (++depth > order.Limits.Nesting)
                    {
                        throw new StudyException(FormattableString.Invariant(
                            $"{order.Name}: its elements are nested more than {order.Limits.Nesting} deep. Save the page as text, or allow more with --limit nesting=N."));
                    }

                    open.Push((element, true));
                    for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                    {
                        open.Push((child, false));
                    }
                }
            }

            Break();
        }

        /// <summary>Takes note of an element.</summary>
        /// <returns>Whether its children are to be read too.</returns>
        private bool Enter(IElement element)
        {
            var name = element.LocalName;
            switch (name)
            {
                case "br":
                    BreakLine();
                    return false;
                case "img":
                    return false;
                case "sup":
                    AddRaised(element);
                    return false;
                case "table":
                    Break();
                    AddTable(element);
                    return false;
                case "ul" or "ol" or "dl" when IsMostlyLinks(element):
                    Break();
                    return false;
                default:
                    break;
            }

            if (Lines.Contains(name))
            {
                Break();
                _kind = name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "caption" ? BlockKind.Heading : name is "li" or "dd" ? BlockKind.ListItem : BlockKind.Paragraph;
            }

            return true;
        }

        private void Leave(IElement element)
        {
            if (Lines.Contains(element.LocalName))
            {
                Break();
                _kind = BlockKind.Paragraph;
            }
        }

        /// <summary>A line break ends a paragraph where a sentence ended before it, and divides words elsewhere.</summary>
        private void BreakLine()
        {
            var before = _line.ToString().TrimEnd();
            if (before.Length > 0 && (Characters.EndsSentence(before[^1]) || Characters.IsCloser(before[^1]) || PlainTextReader.LooksLikeHeading(before)))
            {
                Break();
            }
            else
            {
                _line.Append(before.Length > 0 && Languages.IsHan(before[^1]) ? "" : " ");
            }
        }

        private void AddRaised(IElement element)
        {
            var words = element.TextContent;
            var follows = _line.Length > 0 && (char.IsAsciiLetter(_line[^1]) || _line[^1] is '米' or '里' or '0');
            if (element.QuerySelector("a") is null && (follows || words.Trim().Any(unit => !char.IsAsciiDigit(unit))))
            {
                _line.Append(RaisedText.Of(words));
            }
        }

        private void Break()
        {
            writer.Add(_kind, Blanks.Collapse(_line.ToString()));
            _line.Clear();
        }

        private void AddTable(IElement table)
        {
            if (table.QuerySelector("table") is not null)
            {
                // A table that holds tables places text on a page; its cells are read like any other element.
                foreach (var cell in table.QuerySelectorAll("td, th").Where(cell => cell.QuerySelector("table") is null))
                {
                    writer.Add(BlockKind.Paragraph, WordsOf(cell));
                }

                return;
            }

            var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList()).Where(row => row.Count > 0).ToList();
            var isMerged = rows.SelectMany(row => row).Any(cell => cell.GetAttribute("colspan") is not (null or "1") || cell.GetAttribute("rowspan") is not (null or "1"));
            if (table.QuerySelector("caption") is { } caption)
            {
                writer.Add(BlockKind.Heading, WordsOf(caption));
            }

            TableText.Add(writer, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(WordsOf)])], isMerged, page: null);
        }

        private string WordsOf(IElement element)
        {
            var words = new PageWalk(new ExtractWriter(order), order);
            foreach (var node in element.Descendants())
            {
                if (node is IText text && text.Ancestors<IElement>().TakeWhile(above => above != element).All(above => !IsLeftOut(above)))
                {
                    var isRaised = text.ParentElement?.LocalName == "sup";
                    words._line.Append(isRaised ? text.ParentElement!.QuerySelector("a") is null ? RaisedText.Of(text.Data) : "" : text.Data);
                }
                else if (node is IElement { LocalName: "br" or "p" or "div" or "li" })
                {
                    words._line.Append(' ');
                }
            }

            return Blanks.Collapse(words._line.ToString());
        }

        private static bool IsLeftOut(IElement element)
        {
            if (LeftOut.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
                || (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role)))
            {
                return true;
            }

            if (element.GetAttribute("style") is { } style && InvisibleStyle().IsMatch(style))
            {
                return true;
            }

            var names = element.Id + " " + element.ClassName;
            return names.Length is > 1 and <= LongestClass && element.LocalName is not ("body" or "html" or "main" or "article") && FurnitureClass().IsMatch(names);
        }

        /// <summary>A list whose words are for the most part links, several of them, leads elsewhere and tells nothing.</summary>
        private static bool IsMostlyLinks(IElement list)
        {
            var links = list.QuerySelectorAll("a");
            return links.Length > 2 && links.Sum(link => link.TextContent.Length) > 0.7 * list.TextContent.Count(unit => !char.IsWhiteSpace(unit));
        }
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|comments?|share|sharing|social|advert(?:isement)?s?|ads?|cookies?|footer|related|recommend(?:ed|ations)?|pagination|pager|toolbar|catlinks|editsection|mw-editsection|noprint|copyright|subscribe|newsletter|toc|references?|reflist)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurnitureClass();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InvisibleStyle();

    [GeneratedRegex(@"(?:charset|encoding)\s*=\s*[""']?\s*([A-Za-z0-9_-]{3,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharacterSet();

    [GeneratedRegex(@"\s[-–—|]\s|[|｜]|_(?=[^_]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();
}
