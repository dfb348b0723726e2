using System.Globalization;
using Study.Bank;
using Study.Practice;
using Study.Questions;
using Study.Text;

namespace Study.Cli;

/// <summary>What practice says, in Chinese and English.</summary>
internal sealed class PracticeWords(bool isChinese)
{
    /// <summary>The words for the language a user asked for, or else for the system's.</summary>
    /// <param name="choice">zh, en or auto.</param>
    public static PracticeWords For(string choice, string locale) =>
        new(choice == "zh" || (choice != "en" && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)));

    public bool IsChinese => isChinese;

    public string NothingToAsk => Of("Nothing is due and nothing new is left for today.", "今天没有到期的题，新题也已做完。");

    public string EmptyBank => Of("The bank has nothing to ask. Fill it with: study make", "题库里没有可问的题。先运行：study make");

    public string Keys => Of("? hint  u undo  s skip  l later  x bad question  q quit", "? 提示  u 撤销  s 跳过  l 改日  x 题有误  q 退出");

    public string KeysAfter => Of("Enter next  u undo  q quit", "回车 下一题  u 撤销  q 退出");

    public string KeysAtEnd => Of("Enter ends  u takes the last step back", "回车 结束  u 撤销上一步");

    public string Kept => Of("Every answer is kept.", "每个回答都已保存。");

    public string Undone => Of("Taken back.", "已撤销。");

    public string NothingToUndo => Of("There is nothing to take back.", "没有可撤销的。");

    public string Skipped => Of("Comes again at the end.", "放到最后再问。");

    public string Buried => Of("Not asked again today.", "今天不再问。");

    public string Doubted => Of("Marked as bad. It is not asked again until somebody has reviewed it.", "已标为有误，审核之前不再问。");

    public string TimeIsUp => Of("The time is up.", "时间到了。");

    public string HowWell => Of("How well? 1 again  2 hard  3 good  4 easy", "记得怎样？1 忘了  2 吃力  3 记得  4 轻松");

    public string Again => Of("It comes once more at the end.", "最后会再问一次。");

    public string LookAgain => Of("To look at again", "需要再看");

    public string ByKind => Of("By kind", "按题型");

    public string ByTopic => Of("By topic", "按主题");

    public string NextDue => Of("Due next", "接下来到期");

    public string Leeches => Of(
        "Forgotten so often that asking helps little. Read the source, then: study practice --leeches", "屡次忘记，再问无益。请先读原文，再运行：study practice --leeches");

    public string Began(PracticePlan plan, string learner, ulong seed) => Of(
        $"{plan.Due} due, {plan.New} new{(plan.Left > 0 ? $", {plan.Left}{(plan.Left > 99 ? " or more" : "")} due left for later" : "")}. Learner {learner}, seed {seed}.",
        $"到期{plan.Due}题，新题{plan.New}题{(plan.Left > 0 ? $"，另有{plan.Left}题{(plan.Left > 99 ? "以上" : "")}留待以后" : "")}。学习者 {learner}，种子 {seed}。");

    public string GoesOn(int done, int count) => Of($"Going on where the last sitting stopped: {done} of {count} done.", $"接着上次继续：已完成{done}/{count}。");

    public string Of(string english, string chinese) => isChinese ? chinese : english;

    public string NameOf(ItemKind kind) => Of(MakeSummary.NameOf(kind), kind switch
    {
        ItemKind.MultipleChoice => "单选题",
        ItemKind.MultipleResponse => "多选题",
        ItemKind.TrueFalse => "判断题",
        ItemKind.Cloze => "填空题",
        ItemKind.ShortAnswer => "简答题",
        ItemKind.Matching => "配对题",
        _ => "排序题",
    });

    /// <summary>How to answer, for whoever has not seen such a question; empty where a letter or the answer itself is meant.</summary>
    public string HowToAnswer(PracticeQuestion question) => question.Item.Body switch
    {
        ItemBody.TrueFalse => Of("true or false?", "对还是错？"),
        ItemBody.MultipleResponse => Of("all that are right, as ACD", "选出全部正确的，如 ACD"),
        ItemBody.Matching => Of("pairs, as 1c 2a 3b", "配对，如 1c 2a 3b"),
        ItemBody.Ordering => Of("the letters in order, as CAB", "按顺序写字母，如 CAB"),
        _ => "",
    };

    public string NotUnderstood(PracticeQuestion question) => question.Item.Body switch
    {
        ItemBody.TrueFalse => Of("Answer t or f.", "请答“对”或“错”。"),
        ItemBody.Matching => Of("Give each number a letter: 1c 2a 3b.", "给每个数字配一个字母：1c 2a 3b。"),
        ItemBody.Ordering => Of("Give every letter once, in order: CAB.", "每个字母写一次，按顺序：CAB。"),
        _ => Of($"Answer with a letter, A to {(char)('A' + question.Options.Count - 1)}.", $"请用字母 A 到 {(char)('A' + question.Options.Count - 1)} 作答。"),
    };

    /// <summary>What a near miss is told before its second try; it does not give the answer away.</summary>
    public string NearMiss(Judgement judgement) => judgement.Difference switch
    {
        Difference.UnitMissing => Of("The number is right. In which unit?", "数字对了。单位是什么？"),
        Difference.TooCoarse => Of("Right as far as it goes; the question asks for it more exactly.", "不错，但题目要求更具体。"),
        Difference.TooFine => Of("Say it only as exactly as the question asks.", "只答到题目要求的程度即可。"),
        Difference.Spelling => Of($"Nearly. Look at {judgement.Detail}.", $"差一点。请看 {judgement.Detail}。"),
        Difference.MoreWords => Of("It is in there. Say only what is asked.", "答案就在其中，请只写所问的部分。"),
        Difference.FewerWords => Of("A part of it. Say the whole.", "只答出一部分，请写完整。"),
        Difference.PartsMissing => Of($"{judgement.Detail} so far, none wrong. What else?", $"已对{judgement.Detail}，没有错的。还有呢？"),
        _ => Of("Nearly. Once more.", "差一点，再试一次。"),
    };

    /// <summary>In what a judged response differs; empty where there is nothing to say.</summary>
    public string Remark(Judgement judgement) => judgement switch
    {
        { IsCorrect: true, Difference: Difference.Hedge or Difference.Order } => Of($"The source says: {judgement.Detail}.", $"原文的说法是：{judgement.Detail}。"),
        { IsCorrect: true, Difference: Difference.Rounded } => Of($"Exactly: {judgement.Detail}.", $"准确地说：{judgement.Detail}。"),
        { IsCorrect: true } => "",
        { Difference: Difference.ContraryHedge } => Of("The number is right; more and less are not.", "数字对了，但“多于”“少于”说反了。"),
        { Difference: Difference.Currency } => Of("That is another currency.", "币种不对。"),
        { Difference: Difference.Dimension } => Of("That is a quantity of another kind.", "量的种类不对。"),
        { Difference: Difference.UnitMissing } => Of("The number is right, the unit is missing.", "数字对了，缺少单位。"),
        { Difference: Difference.Scale } => Of("The digits are right, the size is not: count the zeros.", "数字对了，数量级不对，请数一数零。"),
        { Difference: Difference.PartsWrong or Difference.PartsMissing } => Of($"{judgement.Detail} right.", $"对了{judgement.Detail}。"),
        { Difference: Difference.Spelling } => Of($"Nearly: {judgement.Detail}.", $"差一点：{judgement.Detail}。"),
        { Difference: Difference.TooCoarse } => Of("Not exact enough.", "不够具体。"),
        { Difference: Difference.TooFine } => Of("More exact than the source.", "比原文说得更细。"),
        { Difference: Difference.FewerWords } => Of("Only a part of it.", "只是其中一部分。"),
        { Difference: Difference.MoreWords } => Of("More than was asked.", "写多了。"),
        { Difference: Difference.Order } => Of("The order is not right.", "顺序不对。"),
        _ => "",
    };

    public string Verdict(bool isCorrect) => isCorrect ? Of("Right", "√ 正确") : Of("Not right", "× 不对");

    /// <summary>The verdict with the accepted answer behind it.</summary>
    public string Verdict(bool isCorrect, string answer) => isCorrect
        ? Of($"Right: {answer}", $"√ 正确：{answer}")
        : Of($"Not right. The answer: {answer}", $"× 不对。答案：{answer}");

    /// <summary>The right answer to a question as it was asked.</summary>
    public string AnswerOf(PracticeQuestion question) => question switch
    {
        { IsTrue: true } => Of("true", "对"),
        { IsTrue: false } => Of($"false; it is {question.Item.Body.Key.Text}", $"错，应为：{question.Item.Body.Key.Text}"),
        { Options.Count: > 0, Item.Body: ItemBody.MultipleChoice choice } => Lettered(question, choice.Answer.Text),
        { Options.Count: > 0, Item.Body: ItemBody.MultipleResponse several } => string.Join(ItemBody.KeySeparator, question.Options.Where(option => several.Answers.Any(answer => answer.Text == option)).Select(option => Lettered(question, option))),
        { Item.Body: ItemBody.Matching matching } => string.Join(
            ItemBody.KeySeparator, matching.Pairs.Select((pair, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}{Letter(question, pair.Response.Text)} {pair.Prompt} = {pair.Response.Text}"))),
        { Item.Body: ItemBody.Ordering ordering } => string.Join(ItemBody.KeySeparator, ordering.Entries.Select(entry => $"{Lettered(question, entry.Text)} ({entry.Place})")),
        _ => question.Item.Body.Key.Text,
    };

    /// <summary>A help that leaves something to remember: an option that is out, the first character, the first pair.</summary>
    public string Hint(PracticeQuestion question)
    {
        var key = question.Item.Body.Key.Text;
        switch (question.Item.Body)
        {
            case ItemBody.TrueFalse claim:
                return Of($"Look at “{(question.IsTrue == true ? key : claim.Falsehood.Text)}”.", $"请看“{(question.IsTrue == true ? key : claim.Falsehood.Text)}”。");
            case ItemBody.MultipleChoice when question.Options.Count > 0:
                var out1 = question.Options.Last(option => option != key);
                return Of($"Not {Letter(question, out1)}.", $"不是 {Letter(question, out1)}。");
            case ItemBody.MultipleResponse several:
                return Of($"{several.Answers.Count} are right.", $"正确的有{several.Answers.Count}个。");
            case ItemBody.Matching matching:
                return Of($"1 is {Letter(question, matching.Pairs[0].Response.Text)}.", $"1 配 {Letter(question, matching.Pairs[0].Response.Text)}。");
            case ItemBody.Ordering ordering:
                return Of($"{Letter(question, ordering.Entries[0].Text)} comes first.", $"{Letter(question, ordering.Entries[0].Text)} 在最前。");
            default:
                var shown = key.Length > 0 && char.IsHighSurrogate(key[0]) ? key[..2] : key[..Math.Min(1, key.Length)];
                var length = new StringInfo(key).LengthInTextElements;
                return Of($"{shown}..., {Counted.Of(length, "character")}", $"{shown}……，共{length}个字符");
        }
    }

    public string Due(ItemMemory memory, DateOnly today)
    {
        var days = memory.DueOn.DayNumber - today.DayNumber;
        return days == 1 ? Of("Next: tomorrow.", "下次：明天。") : Of($"Next: in {days} days, {memory.DueOn:yyyy-MM-dd}.", $"下次：{days}天后，{memory.DueOn:yyyy-MM-dd}。");
    }

    /// <summary>Title, page and heading of a source.</summary>
    public string Place(string title, int? page, string? heading)
    {
        var where = isChinese ? $"——《{title}》" : $"- {title}";
        where += page is { } number ? Of($", page {number}", $"，第{number}页") : "";
        return where + (heading is { } name && name != title ? Of($", under “{name}”", $"，“{name}”一节") : "");
    }

    public string Score(int correct, int answers, TimeSpan took)
    {
        var time = took.TotalSeconds < 1 ? "" : Of(", ", "，用时") + Minutes(took);
        return answers == 0 ? Of("No answers.", "没有作答。") : Of($"{correct} of {answers} right ({Percent(correct, answers)}){time}.", $"{answers}题对{correct}题（{Percent(correct, answers)}）{time}。");
    }

    public static string Percent(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100.0 * part / whole)} %");

    public string Minutes(TimeSpan time) => time.TotalMinutes < 1
        ? Of($"{Math.Round(time.TotalSeconds)} s", $"{Math.Round(time.TotalSeconds)}秒")
        : Of($"{(int)time.TotalMinutes} min {time.Seconds} s", $"{(int)time.TotalMinutes}分{time.Seconds}秒");

    /// <summary>A bar of ten blocks and what is left of them: the same with and without colour.</summary>
    public static string Bar(double share, int cells)
    {
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * cells);
        return new string('█', full) + new string('░', cells - full);
    }

    private static string Letter(PracticeQuestion question, string option) => ((char)('A' + question.Options.ToList().IndexOf(option))).ToString();

    private static string Lettered(PracticeQuestion question, string option) => $"{Letter(question, option)}. {option}";
}
