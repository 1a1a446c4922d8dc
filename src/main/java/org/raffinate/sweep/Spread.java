package org.raffinate.sweep;

import org.raffinate.numeric.Bell;
import org.raffinate.numeric.Triangle;

/** How likely the values of a number are that is not known for sure. */
public sealed interface Spread {
    /**
     * The value below which a share of all lie.
     *
     * @param share between 0 and 1
     */
    double quantile(double share);

    /** The share of all that lie below a value, 0 to 1. */
    double share(double value);

    /** The value that as many lie below as above. */
    default double median() {
        return quantile(0.5);
    }

    /**
     * The bell curve.
     *
     * @param mean its middle
     * @param deviation standard deviation, above 0
     */
    record Normal(double mean, double deviation) implements Spread {
        public Normal {
            requirePositive("the standard deviation", deviation);
        }

        @Override
        public double quantile(double share) {
            return mean + deviation * Bell.quantile(share);
        }

        @Override
        public double share(double value) {
            return Bell.share((value - mean) / deviation);
        }
    }

    /**
     * A number whose logarithm lies on the bell curve.
     *
     * @param median half lie below it, above 0
     * @param factor about two thirds lie between median / factor and median · factor; the geometric standard deviation,
     *     above 1
     */
    record Lognormal(double median, double factor) implements Spread {
        public Lognormal {
            requirePositive("the median", median);
            requirePositive("the factor less 1", factor - 1.0);
        }

        @Override
        public double quantile(double share) {
            return median * Math.exp(Math.log(factor) * Bell.quantile(share));
        }

        @Override
        public double share(double value) {
            return value <= 0.0 ? 0.0 : Bell.share(Math.log(value / median) / Math.log(factor));
        }
    }

    /** All values from {@code low} to {@code high} alike. */
    record Uniform(double low, double high) implements Spread {
        public Uniform {
            requireAscending(low, high);
        }

        @Override
        public double quantile(double share) {
            return low + share * (high - low);
        }

        @Override
        public double share(double value) {
            return clipped((value - low) / (high - low));
        }
    }

    /** All values alike by their logarithms, from {@code low}, above 0, to {@code high}. */
    record LogUniform(double low, double high) implements Spread {
        public LogUniform {
            requirePositive("the lower end", low);
            requireAscending(low, high);
        }

        @Override
        public double quantile(double share) {
            return low * Math.pow(high / low, share);
        }

        @Override
        public double share(double value) {
            return value <= low ? 0.0 : clipped(Math.log(value / low) / Math.log(high / low));
        }
    }

    /**
     * Likelier towards a peak, in straight lines.
     *
     * @param peak the likeliest value, from {@code low} to {@code high}
     */
    record Triangular(double low, double peak, double high) implements Spread {
        public Triangular {
            requireAscending(low, high);
            if (!(peak >= low && peak <= high)) {
                throw new IllegalArgumentException(
                        "the peak " + peak + " is not between the ends " + low + " and " + high);
            }
        }

        @Override
        public double quantile(double share) {
            return Triangle.quantile(low, peak, high, share);
        }

        @Override
        public double share(double value) {
            if (value <= low || value >= high) {
                return value <= low ? 0.0 : 1.0;
            }
            return value <= peak
                    ? (value - low) * (value - low) / ((high - low) * (peak - low))
                    : 1.0 - (high - value) * (high - value) / ((high - low) * (high - peak));
        }
    }

    /**
     * What another spread has between two values, and nothing outside.
     *
     * @param least lowest value
     * @param most largest value
     */
    record Cut(Spread whole, double least, double most) implements Spread {
        public Cut {
            requireAscending(least, most);
            if (!(whole.share(most) > whole.share(least))) {
                throw new IllegalArgumentException("nothing lies between " + least + " and " + most);
            }
        }

        @Override
        public double quantile(double share) {
            double below = whole.share(least);
            double value = whole.quantile(below + share * (whole.share(most) - below));
            return Math.min(most, Math.max(least, value));
        }

        @Override
        public double share(double value) {
            double below = whole.share(least);
            return clipped((whole.share(value) - below) / (whole.share(most) - below));
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0.0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be above 0, found " + value);
        }
    }

    private static void requireAscending(double low, double high) {
        if (!(high > low) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("the ends must ascend, found " + low + " and " + high);
        }
    }

    private static double clipped(double share) {
        return Math.min(1.0, Math.max(0.0, share));
    }
}
