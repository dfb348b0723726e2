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

    /// <summary>What a student fills in first.</summary>
    public abstract IReadOnlyList<string> NameLabels { get; }

    /// <summary>Where the letter of a multiple-choice item is written; empty where letters are circled.</summary>
    public abstract string ChoicePlace { get; }

    /// <summary>Where a statement is called right or wrong.</summary>
    public abstract string TruthPlace { get; }

    public abstract string Instruction(string label, int items);

    /// <param name="number">From 1.</param>
    public abstract string Section(int number, ItemKind kind, int items);

    /// <summary>What to do in a section.</summary>
    public abstract string Hint(ItemKind kind);

    public abstract string KeyTitle(string title);

    public abstract string Form(string label, ulong seed);

    public abstract string PageOf(int page, int pages);

    /// <summary>What proves an answer.</summary>
    public abstract string Proof(string sentence, string source);

    /// <summary>Which side of which sheet of cards it is.</summary>
    public abstract string CardSheet(int sheet, int sheets, bool isFront);

    /// <summary>How a sheet of cards is to be printed.</summary>
    public abstract string CardHint { get; }

    public static PaperWords In(Language language) => language == Language.Chinese ? new Chinese() : new English();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Chinese : PaperWords
    {
        private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

        public override IReadOnlyList<string> NameLabels { get; } = ["姓名", "班级", "学号", "得分"];

        public override string ChoicePlace => "（　　）";

        public override string TruthPlace => "（　　）";

        public override string Instruction(string label, int items) => Invariant($"{label} 卷　共 {items} 题　请先填写姓名、班级和学号");

        public override string Section(int number, ItemKind kind, int items) =>
            Invariant($"{Numerals[number - 1]}、{Name(kind)}（共 {items} 题）");

        public override string Hint(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "每题只有一个正确答案，把它的字母填在括号里。",
            ItemKind.MultipleResponse => "每题有两个或更多正确答案，把它们的字母都填在括号里。",
            ItemKind.TrueFalse => "正确的在括号里打“√”，错误的打“×”。",
            ItemKind.Cloze => "把答案写在横线上。",
            ItemKind.ShortAnswer => "用词语、数字或一句话回答。",
            ItemKind.Matching => "把相配的连起来。",
            _ => "按先后顺序写出序号。",
        };

        public override string KeyTitle(string title) => title + "　参考答案";

        public override string Form(string label, ulong seed) => Invariant($"{label} 卷　种子 {seed}");

        public override string PageOf(int page, int pages) => Invariant($"第 {page} 页　共 {pages} 页");

        public override string Proof(string sentence, string source) => $"{sentence}——{source}";

        public override string CardSheet(int sheet, int sheets, bool isFront) =>
            Invariant($"第 {sheet} 张　共 {sheets} 张　{(isFront ? "正面" : "反面")}");

        public override string CardHint => "按实际大小双面打印，沿长边翻转";

        private static string Name(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "选择题",
            ItemKind.MultipleResponse => "多项选择题",
            ItemKind.TrueFalse => "判断题",
            ItemKind.Cloze => "填空题",
            ItemKind.ShortAnswer => "简答题",
            ItemKind.Matching => "连线题",
            _ => "排序题",
        };
    }

    private sealed record English : PaperWords
    {
        private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

        public override IReadOnlyList<string> NameLabels { get; } = ["Name", "Class", "No.", "Score"];

        public override string ChoicePlace => "";

        public override string TruthPlace => "T\u2003F";

        public override string Instruction(string label, int items) =>
            Invariant($"Form {label}\u2003{items} {Questions(items)}\u2003Fill in your name, class and number first.");

        public override string Section(int number, ItemKind kind, int items) =>
            Invariant($"{Numerals[number - 1]}. {Name(kind)} ({items} {Questions(items)})");

        public override string Hint(ItemKind kind) => kind switch
        {
            ItemKind.MultipleChoice => "Circle the letter of the one right answer.",
            ItemKind.MultipleResponse => "Circle the letters of all right answers.",
            ItemKind.TrueFalse => "Circle T for true or F for false.",
            ItemKind.Cloze => "Write the missing words on the line.",
            ItemKind.ShortAnswer => "Answer with a word, a figure or a sentence.",
            ItemKind.Matching => "Draw lines between what belongs together.",
            _ => "Write the numbers in the right order.",
        };

        public override string KeyTitle(string title) => title + ": Answer Key";

        public override string Form(string label, ulong seed) => Invariant($"Form {label}\u2003Seed {seed}");

        public override string PageOf(int page, int pages) => Invariant($"Page {page} of {pages}");

        public override string Proof(string sentence, string source) => $"{sentence}\u2003— {source}";

        public override string CardSheet(int sheet, int sheets, bool isFront) =>
            Invariant($"Sheet {sheet} of {sheets}, {(isFront ? "front" : "back")}");

        public override string CardHint => "Print at actual size on both sides, flipped on the long edge.";

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

        private static string Questions(int items) => items == 1 ? "question" : "questions";
    }
}
