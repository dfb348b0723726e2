using BenchmarkDotNet.Running;
using Study.Benchmarks;

if (args is ["bank", var count])
{
    BankFigures.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
