using System.Globalization;
using System.Text;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>A script that makes a quiz in Google Forms when its owner runs it there.</summary>
/// <remarks>Forms reads no files: the way in without giving a program your account is Apps Script (developers.google.com/apps-script/reference/forms).</remarks>
internal static class GoogleForms
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "google-forms",
        Extension = ".gs",
        Purpose = "Google Forms quiz, by a script that you paste and run yourself",
        Writer = Write,
        HowTo = """
            1. Open script.google.com, choose New project, and replace what stands there by the content of the .gs file.
            2. Press Run and allow the script to make a form in your Drive. The log shows the address of the form.
            3. Google marks the choices. What is typed you mark yourself, for a script cannot set that key; the right answer is its feedback.
            Matching and ordering are left out. Study itself never calls Google.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        text.Write("""
            // A quiz made by Study. Paste it at script.google.com and press Run.
            function makeQuiz() {
              var form = FormApp.create('Study quiz').setIsQuiz(true);
              function choice(isMultiple, title, options, rights, proof) {
                var item = isMultiple ? form.addCheckboxItem() : form.addMultipleChoiceItem();
                item.setTitle(title).setRequired(true).setPoints(1);
                item.setChoices(options.map(function (text, index) { return item.createChoice(text, rights.indexOf(index) >= 0); }));
                var feedback = FormApp.createFeedback().setText(proof).build();
                if (proof) { item.setFeedbackForCorrect(feedback).setFeedbackForIncorrect(feedback); }
              }
              function typed(title, answer, proof) {
                form.addTextItem().setTitle(title).setRequired(true).setPoints(1)
                  .setGeneralFeedback(FormApp.createFeedback().setText(answer + (proof ? '\n' + proof : '')).build());
              }

            """);
        foreach (var item in items)
        {
            if (item.Kind is ItemKind.Matching or ItemKind.Ordering)
            {
                losses.LeaveOut(item, "a form has no matching and no ordering questions that Apps Script can make");
                continue;
            }

            losses.Write();
            text.Write("  " + CallOf(item) + "\n");
        }

        text.Write("  Logger.log(form.getEditUrl());\n}\n");
    }

    private static string CallOf(PortableItem item)
    {
        var options = item.Choices;
        if (options.Count == 0)
        {
            return $"typed({Literal(item.Stem)}, {Literal(string.Join(" / ", item.Answers))}, {Literal(item.Proof)});";
        }

        var rights = string.Join(", ", options.Select((option, index) => (option, index)).Where(place => place.option.IsKey).Select(place => place.index));
        return $"choice({(item.Kind == ItemKind.MultipleResponse ? "true" : "false")}, {Literal(item.Stem)}, "
            + $"[{string.Join(", ", options.Select(option => Literal(option.Text)))}], [{rights}], {Literal(item.Proof)});";
    }

    /// <summary>A JavaScript string: whatever is not a letter, a digit, a Han character or a harmless mark is written by its number.</summary>
    private static string Literal(string text)
    {
        var literal = new StringBuilder("'");
        foreach (var unit in PortableText.Line(text))
        {
            if (char.IsAsciiLetterOrDigit(unit) || Languages.IsHan(unit) || unit is ' ' or '.' or ',' or '?' or '_' or '-' or '，' or '。' or '？' or '、' or '：' or '；' or '“' or '”' or '《' or '》' or '（' or '）')
            {
                literal.Append(unit);
            }
            else
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return literal.Append('\'').ToString();
    }
}
