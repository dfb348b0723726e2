using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>
/// Numbers as Chinese text writes them: digits of either width, Han numerals and any mix of both with 十 百 千 万 亿 兆.
/// </summary>
internal static class ChineseNumber
{
    // Larger numbers are serial numbers, and would not survive being multiplied by their scale.
    private const decimal Largest = 10_000_000_000_000_000m;

    /// <summary>Reads the number that <paramref name="text"/> begins with.</summary>
    /// <param name="length">Its length in code units.</param>
    /// <param name="isMoreThan">Whether 多, 余, 几 or 数 within the number makes it a lower bound: 三十几万, 两百余万.</param>
    /// <param name="isVague">Whether it names no value at all: 几十, 数百.</param>
    /// <param name="isShare">Whether it stands behind 百分之, where 二十点五 is no hour.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int length, out bool isMoreThan, out bool isVague, bool isShare = false)
    {
        var reader = new Reader(text, isShare);
        var found = reader.Read();
        value = reader.Value;
        length = reader.At;
        isMoreThan = reader.IsMoreThan;
        isVague = reader.IsVague;
        return found;
    }

    /// <summary>The digit a Han numeral stands for; -1 for any other character.</summary>
    public static int DigitOf(char unit) => unit switch
    {
        '〇' or '零' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '貳' or '两' or '兩' => 2,
        '三' or '叁' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>What 十, 百, 千, 万, 亿 or 兆 multiply by; 0 for any other character.</summary>
    /// <remarks>兆 is taken as 10^12, as in Taiwan and Japan; on the mainland it also stands for mega.</remarks>
    public static decimal ScaleOf(char unit) => unit switch
    {
        '十' or '拾' => 10m,
        '百' or '佰' => 100m,
        '千' or '仟' => 1_000m,
        '万' or '萬' => 10_000m,
        '亿' or '億' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0m,
    };

    /// <summary>Whether a number can begin with the character.</summary>
    public static bool MayBegin(char unit) => Characters.IsDigit(unit) || DigitOf(unit) >= 0 || ScaleOf(unit) is 10m or 100m or 1_000m || unit is '几' or '数' or '幾' or '數' or '半';

    /// <summary>The digits a text begins with, with thousands separators and a decimal point; the length is 0 where it begins with none.</summary>
    public static decimal ReadDigits(ReadOnlySpan<char> text, out int length)
    {
        // Digits are gathered in a whole number, which is far quicker than in a decimal.
        var digits = 0UL;
        var decimals = -1;
        var at = 0;
        var sinceSeparator = -1;
        while (at < text.Length && digits < (ulong)Largest)
        {
            var unit = text[at];
            if (Characters.IsDigit(unit))
            {
                digits = digits * 10 + (ulong)(unit >= '０' ? unit - '０' : unit - '0');
                decimals += decimals >= 0 ? 1 : 0;
                sinceSeparator = sinceSeparator >= 0 ? sinceSeparator + 1 : -1;
                at++;
            }
            else if (unit is ',' or '，' && decimals < 0 && IsGroup(text[(at + 1)..], unit) && at > 0 && sinceSeparator is -1 or 3 && (at <= 3 || sinceSeparator == 3))
            {
                sinceSeparator = 0;
                at++;
            }
            else if (unit is '.' or '．' && decimals < 0 && at > 0 && at + 1 < text.Length && Characters.IsDigit(text[at + 1]))
            {
                decimals = 0;
                sinceSeparator = -1;
                at++;
            }
            else
            {
                break;
            }
        }

        length = at;
        return new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)Math.Max(0, decimals));
    }

    /// <summary>Exactly three digits, full width behind a full-width comma: 1,000 is a number, 9，10 is a list.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, char separator)
    {
        if (text.Length < 3 || (text.Length > 3 && Characters.IsDigit(text[3])))
        {
            return false;
        }

        for (var at = 0; at < 3; at++)
        {
            if (!Characters.IsDigit(text[at]) || (separator == '，' && text[at] < '０'))
            {
                return false;
            }
        }

        return true;
    }

    private ref struct Reader(ReadOnlySpan<char> text, bool isShare)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly bool _isShare = isShare;
        private decimal _total;
        private decimal _section;
        private decimal? _digits;
        private decimal _lastScale;
        private decimal _lastLargeScale;
        private bool _isPositional;
        private bool _endsInHanDigit;
        private bool _isBehindZero;

        public int At { get; private set; }

        public bool IsMoreThan { get; private set; }

        public bool IsVague { get; private set; }

        public decimal Value { get; private set; }

        public bool Read()
        {
            if (_text[0] is '几' or '数' or '幾' or '數')
            {
                return ReadVague();
            }

            if (_text[0] == '半')
            {
                At = 1;
                Value = 0.5m;
                return true;
            }

            while (At < _text.Length && Value < Largest && (ReadDigits() || ReadHanDigit() || ReadScale() || ReadInnerHedge() || ReadDecimalsBehindScale()))
            {
            }

            if (At == 0)
            {
                return false;
            }

            Finish();
            return true;
        }

        private bool ReadVague()
        {
            var at = 1;
            while (at < _text.Length && ScaleOf(_text[at]) > 0m)
            {
                at++;
            }

            At = at;
            IsVague = true;
            return at > 1;
        }

        private bool ReadDigits()
        {
            var start = At > 0 && _text[At] == ' ' && _lastScale > 0m ? At + 1 : At;
            if (start >= _text.Length || !Characters.IsDigit(_text[start]) || _digits is not null)
            {
                return false;
            }

            var digits = ChineseNumber.ReadDigits(_text[start..], out var length);

            // 3万4000 is one number, 第2 3号 is not; behind a scale only smaller digits go on.
            if (_lastScale > 0m && digits >= _lastScale)
            {
                return false;
            }

            _digits = digits;
            _endsInHanDigit = false;
            At = start + length;
            return true;
        }

        private bool ReadHanDigit()
        {
            var digit = DigitOf(_text[At]);
            if (digit < 0 || (_digits is not null && !_endsInHanDigit) || (At > 0 && _text[At] is '两' or '兩' && !IsDigitBehind()))
            {
                return false;
            }

            // 两 and 二〇一五: digits side by side make a positional number, as in years.
            if (_digits is { } before && _endsInHanDigit)
            {
                // 十五六岁, 一百二三十人
                IsVague |= _lastScale > 0m && digit == before + 1m;
                _isPositional = true;
                _digits = before * 10m + digit;
            }
            else if (digit == 0 && (_total > 0m || _section > 0m))
            {
                // 一百零五: the zero only holds a place.
                if (At + 1 >= _text.Length || !(DigitOf(_text[At + 1]) >= 0 || _text[At + 1] is '几' or '幾' || ScaleOf(_text[At + 1]) > 0m || Characters.IsDigit(_text[At + 1])))
                {
                    return false;
                }

                _isBehindZero = true;
                At++;
                return true;
            }
            else
            {
                _digits = digit;
            }

            _endsInHanDigit = true;
            At++;
            ReadHanDecimals();
            return true;
        }

        /// <summary>Whether 两 goes on with the number, as in 三万两千 and 一两个; it is the weight in 三十两.</summary>
        private readonly bool IsDigitBehind() => (At + 1 < _text.Length && ScaleOf(_text[At + 1]) >= 100m) || (At == 1 && _text[0] == '一');

        /// <summary>三点一四: the digits behind 点 are decimals when a digit stands before it and another behind.</summary>
        private void ReadHanDecimals()
        {
            if (At + 1 >= _text.Length || _text[At] is not ('点' or '點') || DigitOf(_text[At + 1]) < 0 || _text[At + 1] is '两' or '兩')
            {
                return;
            }

            var at = At + 1;
            var fraction = 0.1m;
            var value = _digits ?? 0m;
            while (at < _text.Length && DigitOf(_text[at]) is var digit and >= 0)
            {
                value += digit * fraction;
                fraction /= 10m;
                at++;
            }

            _digits = value;
            _endsInHanDigit = false;
            At = at;
        }

        /// <summary>四百亿点零五, 二十点五米: decimals behind a scale; 十点 is an hour where nothing that is measured follows.</summary>
        private bool ReadDecimalsBehindScale()
        {
            var before = At;
            if (_lastScale >= 10m && _text[At] is '点' or '點' && _digits is null && At > 0 && ScaleOf(_text[At - 1]) is > 0m and var scale && (scale >= 100m || _isShare || IsMeasuredBehindPoint()))
            {
                _digits = 0m;
                ReadHanDecimals();
                _digits = At > before ? _digits : null;
            }

            return At > before;
        }

        /// <summary>Whether digits follow the point here, and a unit of measure or a larger scale the digits.</summary>
        private readonly bool IsMeasuredBehindPoint()
        {
            var at = At + 1;
            while (at < _text.Length && DigitOf(_text[at]) >= 0)
            {
                at++;
            }

            return at > At + 1 && at < _text.Length
                && (ScaleOf(_text[at]) >= 10_000m || (FigureWords.ChineseUnits.Longest(_text[at..], out var word) > 0 && word.Unit.Kind is UnitKind.Physical or UnitKind.Money or UnitKind.Percent or UnitKind.PercentagePoint));
        }

        private bool ReadScale()
        {
            var start = At > 0 && _text[At] == ' ' && At + 1 < _text.Length && _text[At + 1] is '万' or '亿' or '萬' or '億' ? At + 1 : At;
            var scale = ScaleOf(_text[start]);
            if (scale == 0m || (At == 0 && scale > 1_000m && !(_text.Length > 1 && _text[1] is '余' or '餘')) || IsStartOfWord(start) || (_total > Largest && scale >= 10_000m))
            {
                return false;
            }

            if (scale < 10_000m)
            {
                if (_digits is null && At > 0 && !_isBehindZero && _lastScale is > 0m and < 10_000m)
                {
                    return false;
                }

                _section += (_digits ?? 1m) * scale;
            }
            else
            {
                Multiply(scale);
            }

            _digits = null;
            _isPositional = false;
            _isBehindZero = false;
            _lastScale = scale;
            _endsInHanDigit = false;
            At = start + 1;
            return true;
        }

        /// <summary>千 of 千克 and 千瓦, 百 of 百分之 and 兆 of 兆瓦 belong to the word behind them.</summary>
        private readonly bool IsStartOfWord(int at)
        {
            var next = at + 1 < _text.Length ? _text[at + 1] : ' ';
            return (_text[at] == '千' && next is '克' or '米' or '瓦' or '赫' or '卡' or '伏' or '帕' or '焦')
                || (_text[at] == '兆' && next is '瓦' or '赫' or '帕' or '焦' or '字')
                || (_text[at] == '百' && next is '分' && at + 2 < _text.Length && (_text[at + 2] is '点' or '點' || (_text[at + 2] == '之' && (at == 0 || Characters.IsDigit(_text[at - 1])))))
                || (_text[at] == '十' && next is '字' or '足');
        }

        private void Multiply(decimal scale)
        {
            _section += _digits ?? 0m;
            if (_section == 0m && _total > 0m)
            {
                _total *= scale;
            }
            else if (scale > 10_000m && _total > 0m && _lastLargeScale < scale)
            {
                _total = (_total + _section) * scale;
            }
            else
            {
                _total += (_section == 0m ? 1m : _section) * scale;
            }

            _section = 0m;
            _lastLargeScale = scale;
            Value = _total;
        }

        /// <summary>三十几万, 两百余万, 一千多万: what stands between the scales makes the number a lower bound.</summary>
        private bool ReadInnerHedge()
        {
            // 十几个, 二十几岁
            if (At > 0 && _text[At] is '几' or '幾' && _digits is null && ScaleOf(_text[At - 1]) is 10m or 100m && At + 1 < _text.Length && ScaleOf(_text[At + 1]) == 0m && FigureWords.ChineseUnits.MayBegin(_text[At + 1]))
            {
                IsVague = true;
                At++;
                return false;
            }

            if (At == 0 || _text[At] is not ('几' or '多' or '余' or '餘' or '来' or '幾') || At + 1 >= _text.Length
                || ScaleOf(_text[At + 1]) < 10_000m)
            {
                return false;
            }

            IsMoreThan = true;
            At++;
            return true;
        }

        private void Finish()
        {
            // 七八 is seven or eight, 二三十 twenty or thirty, 三五 a few.
            IsVague |= IsApproximatePair();
            if (_digits is { } rest)
            {
                // 两百五 is 250 and 三万二 is 32,000: a last digit takes the next smaller scale.
                var isShort = _endsInHanDigit && !_isPositional && !_isBehindZero && _lastScale >= 100m;
                _section += isShort ? rest * _lastScale / 10m : rest;
            }

            Value = _total + _section;
        }

        private readonly bool IsApproximatePair() =>
            At >= 2 && DigitOf(_text[0]) is > 0 and < 9 and var first && (DigitOf(_text[1]) == first + 1 || _text[..2] is "三五") && (At == 2 || ScaleOf(_text[2]) > 0m);
    }
}
