using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Study.Print.Layout;
using Study.Text;

namespace Study.Print.Quest;

/// <summary>
/// The QuestPDF engine: replays laid-out pages through QuestPDF's fluent API, with our line breaks and our cut-down fonts. Only what is the
/// same in the releases from 2023.12 on is used.
/// </summary>
internal static class QuestDocument
{
    /// <param name="licence">Which of QuestPDF's licences the user has; null where the program around this one has set it.</param>
    /// <returns>The number of pages.</returns>
    /// <exception cref="StudyException">There is no such licence, or none was chosen.</exception>
    public static int Write(Stream output, IEnumerable<PageDescription> papers, string? licence)
    {
        ChooseLicence(licence);
        var all = papers.ToArray();
        var fonts = QuestFonts.Of(all);
        Document.Create(document =>
            {
                foreach (var paper in all)
                {
                    foreach (var page in paper.Pages)
                    {
                        document.Page(sheet =>
                        {
                            sheet.Size((float)paper.Size.Width, (float)paper.Size.Height, Unit.Point);
                            sheet.Margin(0);
                            sheet.Content().Layers(layers => Draw(page, layers, fonts));
                        });
                    }
                }
            })
            .WithMetadata(new DocumentMetadata { Title = all[0].Title, Producer = "Study", CreationDate = DateTime.UnixEpoch, ModifiedDate = DateTime.UnixEpoch })
            .GeneratePdf(output);
        return all.Sum(paper => paper.Pages.Count);
    }

    private static void ChooseLicence(string? licence)
    {
        if (licence is not null)
        {
            QuestPDF.Settings.License = Enum.TryParse<LicenseType>(licence, ignoreCase: true, out var type)
                ? type
                : throw new StudyException($"QuestPDF has no licence \"{licence}\". There are: {string.Join(", ", Enum.GetNames<LicenseType>()).ToLowerInvariant()}.");
        }

        if (QuestPDF.Settings.License is null)
        {
            throw new StudyException(
                "QuestPDF asks which of its licences is yours (questpdf.com/license). Say so with --quest-licence community, professional or enterprise.");
        }
    }

    private static void Draw(Page page, LayersDescriptor layers, QuestFonts fonts)
    {
        layers.PrimaryLayer().Extend();
        foreach (var element in page.Elements)
        {
            switch (element)
            {
                case PageElement.Text text:
                    foreach (var run in fonts.RunsOf(text))
                    {
                        At(run.X, run.Top).Text(run.Text).FontFamily(run.Font).FontSize((float)run.Size).LineHeight(1).FontColor(run.Colour);
                    }

                    break;
                case PageElement.Rule rule:
                    foreach (var dash in Strips.Of(rule))
                    {
                        Fill(dash);
                    }

                    break;
                case PageElement.Box box:
                    Fill(box);
                    break;
                case PageElement.Circle circle:
                    foreach (var strip in Strips.Of(circle))
                    {
                        Fill(strip);
                    }

                    break;
            }
        }

        IContainer At(double x, double y) => layers.Layer().PaddingLeft((float)x).PaddingTop((float)y).Unconstrained();

        void Fill(PageElement.Box box) =>
            At(box.Left, box.Top).Width((float)box.Width).Height((float)box.Height).Background(QuestFonts.ColourOf(box.Grey));
    }
}
