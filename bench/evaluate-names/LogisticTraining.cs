namespace TranslationPipeline.NamesEvaluation;

/// <summary>Logistic regression with a penalty on large weights, by Newton's method.</summary>
internal static class LogisticTraining
{
    public static double[] Train(List<(double[] Values, bool Same, double Weight)> rows, double penalty)
    {
        var size = rows[0].Values.Length;
        var weights = new double[size];
        for (var round = 0; round < 30; round++)
        {
            var gradient = new double[size];
            var hessian = new double[size][];
            for (var i = 0; i < size; i++)
            {
                hessian[i] = new double[size];
                hessian[i][i] = i == 0 ? 1e-3 : penalty;
                gradient[i] = -(i == 0 ? 1e-3 : penalty) * weights[i];
            }

            foreach (var (values, same, weight) in rows)
            {
                var p = Probability(values, weights);
                var slope = weight * p * (1 - p);
                for (var i = 0; i < size; i++)
                {
                    if (values[i] == 0)
                    {
                        continue;
                    }

                    gradient[i] += weight * values[i] * ((same ? 1 : 0) - p);
                    for (var j = 0; j <= i; j++)
                    {
                        hessian[i][j] += slope * values[i] * values[j];
                    }
                }
            }

            var step = Solve(hessian, gradient);
            var largest = 0.0;
            for (var i = 0; i < size; i++)
            {
                weights[i] += step[i];
                largest = Math.Max(largest, Math.Abs(step[i]));
            }

            if (largest < 1e-6)
            {
                break;
            }
        }

        return weights;
    }

    public static double Probability(double[] values, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    // Cholesky; the lower triangle is given.
    private static double[] Solve(double[][] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[i][k] * matrix[j][k];
                }

                matrix[i][j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / matrix[j][j];
            }
        }

        var result = (double[])right.Clone();
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                result[i] -= matrix[i][k] * result[k];
            }

            result[i] /= matrix[i][i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
            {
                result[i] -= matrix[k][i] * result[k];
            }

            result[i] /= matrix[i][i];
        }

        return result;
    }
}
