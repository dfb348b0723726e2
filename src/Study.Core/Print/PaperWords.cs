using System.Globalization;
using Study.Questions;
using Study.Text;

namespace Study.Print;

/// <summary>The words that papers bring along themselves, in one language.</summary>
internal abstract record PaperWords
{
    private PaperWords()
    {
    }

    /// <summary>What a student fills in first: name, class, number.</summary>
    public abstract IReadOnlyList<string> NameLabels { get; }

    /// <summary>Where the marker writes what was reached.</summary>
    public abstract string ScoreLabel { get; }

    /// <summary>Above the numbers of the sections in the score table.</summary>
    public abstract string SectionLabel { get; }

    public abstract string TotalLabel { get; }

    /// <summary>Where the letter of a multiple-choice item is written; empty where letters are circled.</summary>
    public abstract string ChoicePlace { get; }

    /// <summary>Where a statement is called right or wrong.</summary>
    public abstract string TruthPlace { get; }

    /// <summary>Where the letters of an ordering item are written in their order.</summary>
    public abstract string OrderPlace(int entries);

    /// <param name="points">What the whole paper counts; null where points are not printed.</param>
    public abstract string Instruction(string label, int items, decimal? points);

    /// <summary>Where answers to what has letters belong when there is an answer sheet.</summary>
    public abstract string SheetHint { get; }

    /// <param name="number">From 1.</param>
    public abstract string Numeral(int number);

    /// <param name="number">From 1.</param>
    /// <param name="pointsEach">What each item counts; null where points are not printed or differ.</param>
    /// <param name="pointsTogether">null where points are not printed.</param>
    public abstract string Section(int number, ItemKind kind, int items, decimal? pointsEach, decimal? pointsTogether);

    /// <summary>What one item counts, behind its stem, where the items of a section differ.</summary>
    public abstract string ItemPoints(decimal points);

    /// <summary>What to do in a section.</summary>
    public abstract string Hint(ItemKind kind);

    public abstract string KeyTitle(string title);

    public abstract string Form(string label, ulong seed);

    public abstract string PageOf(int page, int pages);

    /// <summary>What proves an answer.</summary>
    public abstract string Proof(string sentence, string source);

    /// <summary>Which side of which sheet of cards it is.</summary>
    /// <param name="isFront">null for a sheet that has both on one side.</param>
    public abstract string CardSheet(int sheet, int sheets, bool? isFront);

    /// <summary>How a sheet of cards is to be printed.</summary>
    public abstract string CardHint { get; }

    public static PaperWords In(Language language) => language == Language.Chinese ? new Chinese() : new English();

    /// <summary>Above the page of answers at the end of a paper.</summary>
    public abstract string KeyHeading { get; }

    /// <summary>Before the answer that stands below its item.</summary>
    public abstract string Answer(string answer);

    public abstract string SheetTitle(string title);

    /// <summary>How to mark an answer sheet, a line each.</summary>
    public abstract IReadOnlyList<string> SheetHints { get; }

    /// <summary>Above the grid for the student number.</summary>
    public abstract string StudentNumber { get; }

    /// <summary>Above the lines for what is answered in words.</summary>
    public abstract string WrittenAnswers { get; }

    public abstract string True { get; }

    public abstract string False { get; }

    /// <summary>How a folded sheet of cards is to be printed.</summary>
    public abstract string FoldHint { get; }

    /// <summary>How a sheet of cards is to be printed that turns on its short edge.</summary>
    public abstract string ShortEdgeHint { get; }

    public abstract string CalibrationTitle { get; }

    /// <summary>What to do with the calibration page, a line each.</summary>
    public abstract IReadOnlyList<string> CalibrationHints { get; }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Chinese : PaperWords
    {
        private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

        public override IReadOnlyList<string> NameLabels { get; } = ["姓名", "班级", "学号"];

        public override string ScoreLabel => "得分";

        public override string SectionLabel => "题号";

        public override string TotalLabel => "总分";

        public override string OrderPlace(int entries) => string.Join("→", Enumerable.Repeat("（　　）", entries));

        public override string ChoicePlace => "（　　）";

        public override string TruthPlace => "（　　）";

        public override string Instruction(string label, int items, decimal? points) => points is { } all
            ? Invariant($"{label} 卷　共 {items} 题　满分 {all} 分　请先填写姓名、班级和学号")
            : Invariant($"{label} 卷　共 {items} 题　请先填写姓名、班级和学号");

        public override string SheetHint => "选择题和判断题的答案请涂在答题卡上。";

        public override string Numeral(int number) => Numerals[number - 1];

        public override string Section(int number, ItemKind kind, int items, decimal? pointsEach, decimal? pointsTogether)
        {
            var each = pointsEach is { } one ? Invariant($"，每题 {one} 分") : "";
            var together = pointsTogether is { } all ? Invariant($"，共 {all} 分") : "";
            return Invariant($"{Numeral(number)}、{Name(kind)}（共 {items} 题{each}{together}）");
        }

        public override string ItemPoints(decimal points) => Invariant($"（{points} 分）");

        public override string Hint(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "每题只有一个正确答案，把它的字母填在括号里。",
            ItemKind.MultipleResponse => "每题有两个或更多正确答案，把它们的字母都填在括号里。",
            ItemKind.TrueFalse => "正确的在括号里打“√”，错误的打“×”。",
            ItemKind.Cloze => "把答案写在横线上。",
            ItemKind.ShortAnswer => "用词语、数字或一句话回答。",
            ItemKind.Matching => "在横线上写出右栏中与之相配的一项的字母。",
            _ => "按先后顺序，把字母依次填在括号里。",
        };

        public override string KeyTitle(string title) => title + "　参考答案";

        public override string Form(string label, ulong seed) => Invariant($"{label} 卷　种子 {seed}");

        public override string PageOf(int page, int pages) => Invariant($"第 {page} 页　共 {pages} 页");

        public override string Proof(string sentence, string source) => $"{sentence}——{source}";

        public override string CardSheet(int sheet, int sheets, bool? isFront) =>
            Invariant($"第 {sheet} 张　共 {sheets} 张{isFront switch { true => "　正面", false => "　反面", _ => "" }}");

        public override string CardHint => "按实际大小双面打印，沿长边翻转";

        public override string FoldHint => "按实际大小单面打印，沿虚线对折";

        public override string ShortEdgeHint => "按实际大小双面打印，沿短边翻转";

        public override string KeyHeading => "参考答案";

        public override string Answer(string answer) => "【答案】" + answer;

        public override string SheetTitle(string title) => title + "　答题卡";

        public override IReadOnlyList<string> SheetHints { get; } =
        [
            "用 2B 铅笔或黑色签字笔把圆圈涂满涂黑。",
            "要改时用橡皮擦干净；不要在方块和二维码上书写。",
            "打印时选“实际大小”，不要缩放。",
        ];

        public override string StudentNumber => "学号（上面填写，下面涂黑）";

        public override string WrittenAnswers => "其余各题";

        public override string True => "√";

        public override string False => "×";

        public override string CalibrationTitle => "卡片双面打印校准";

        public override IReadOnlyList<string> CalibrationHints { get; } =
        [
            "按实际大小双面打印，不要缩放。量一量标尺：50 毫米应当正好是 50 毫米。",
            "把纸对着光看：反面的细十字落在正面刻度的哪里？每小格 1 毫米。",
            "向右、向下为正，向左、向上为负。制卡时把读数写在 --back-offset 后面：先横后竖，用逗号隔开。",
        ];

        private static string Name(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "选择题",
            ItemKind.MultipleResponse => "多项选择题",
            ItemKind.TrueFalse => "判断题",
            ItemKind.Cloze => "填空题",
            ItemKind.ShortAnswer => "简答题",
            ItemKind.Matching => "配对题",
            _ => "排序题",
        };
    }

    private sealed record English : PaperWords
    {
        private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

        public override IReadOnlyList<string> NameLabels { get; } = ["Name", "Class", "No."];

        public override string ScoreLabel => "Score";

        public override string SectionLabel => "Section";

        public override string TotalLabel => "Total";

        public override string OrderPlace(int entries) => string.Join(" → ", Enumerable.Repeat(ItemBody.Gap, entries));

        public override string ChoicePlace => "";

        public override string TruthPlace => "T\u2003F";

        public override string Instruction(string label, int items, decimal? points) => points is { } all
            ? Invariant($"Form {label}\u2003{items} {Questions(items)}\u2003{all} {PointsWord(all)}\u2003Fill in your name, class and number first.")
            : Invariant($"Form {label}\u2003{items} {Questions(items)}\u2003Fill in your name, class and number first.");

        public override string SheetHint => "Mark the answers to choices and to true or false on the answer sheet.";

        public override string Numeral(int number) => Numerals[number - 1];

        public override string Section(int number, ItemKind kind, int items, decimal? pointsEach, decimal? pointsTogether)
        {
            var each = pointsEach is { } one ? Invariant($", {one} {PointsWord(one)} each") : "";
            var together = pointsTogether is { } all ? Invariant($", {all} {PointsWord(all)}") : "";
            return Invariant($"{Numeral(number)}. {Name(kind)} ({items} {Questions(items)}{each}{together})");
        }

        public override string ItemPoints(decimal points) => Invariant($" ({points} {PointsWord(points)})");

        public override string Hint(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "Circle the letter of the one right answer.",
            ItemKind.MultipleResponse => "Circle the letters of all right answers.",
            ItemKind.TrueFalse => "Circle T for true or F for false.",
            ItemKind.Cloze => "Write the missing words on the line.",
            ItemKind.ShortAnswer => "Answer with a word, a figure or a sentence.",
            ItemKind.Matching => "On each line, write the letter of what belongs to it.",
            _ => "Write the letters on the lines in the right order.",
        };

        public override string KeyTitle(string title) => title + ": Answer Key";

        public override string Form(string label, ulong seed) => Invariant($"Form {label}\u2003Seed {seed}");

        public override string PageOf(int page, int pages) => Invariant($"Page {page} of {pages}");

        public override string Proof(string sentence, string source) => $"{sentence}\u2003— {source}";

        public override string CardSheet(int sheet, int sheets, bool? isFront) =>
            Invariant($"Sheet {sheet} of {sheets}{isFront switch { true => ", front", false => ", back", _ => "" }}");

        public override string CardHint => "Print at actual size on both sides, flipped on the long edge.";

        public override string FoldHint => "Print at actual size on one side and fold along the dotted line.";

        public override string ShortEdgeHint => "Print at actual size on both sides, flipped on the short edge.";

        public override string KeyHeading => "Answer Key";

        public override string Answer(string answer) => "Answer: " + answer;

        public override string SheetTitle(string title) => title + ": Answer Sheet";

        public override IReadOnlyList<string> SheetHints { get; } =
        [
            "Fill the circles with a soft pencil or a black pen.",
            "Rub mistakes out well. Keep the squares and the code clean.",
            "Print at actual size; do not scale to fit.",
        ];

        public override string StudentNumber => "Student number (write it, then mark it)";

        public override string WrittenAnswers => "Written answers";

        public override string True => "T";

        public override string False => "F";

        public override string CalibrationTitle => "Calibration of Two-Sided Cards";

        public override IReadOnlyList<string> CalibrationHints { get; } =
        [
            "Print on both sides at actual size; do not scale. Check the ruler: 50 mm must measure 50 mm.",
            "Hold the sheet against the light. Where on the front's scales does the fine cross of the back fall? Each division is 1 mm.",
            "Right and down are positive, left and up negative. Give what you read to --back-offset: across, a comma, down.",
        ];

        private static string Name(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "Multiple choice",
            ItemKind.MultipleResponse => "Multiple response",
            ItemKind.TrueFalse => "True or false",
            ItemKind.Cloze => "Fill in the blanks",
            ItemKind.ShortAnswer => "Short answer",
            ItemKind.Matching => "Matching",
            _ => "Ordering",
        };

        private static string PointsWord(decimal points) => points == 1 ? "point" : "points";

        private static string Questions(int items) => items == 1 ? "question" : "questions";
    }
}
