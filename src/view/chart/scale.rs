//! Where an axis ends, and which values it names: round ones, four or five of them.

/// What is measured decides what is round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    Count,
    /// Of time.
    Minutes,
    Cents,
}

/// From nothing to a round value, in equal steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    pub step: i64,
    pub top: i64,
}

/// Round stretches of time, in minutes; beyond them it is round hundreds of hours.
const TIMES: &[i64] = &[1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_000, 6_000];

impl Scale {
    /// A scale on which that value fits.
    pub fn to(most: i64, measure: Measure) -> Self {
        let most = most.max(1);
        let wanted = up(most, 4);
        let step = match measure {
            Measure::Count => round(wanted),
            Measure::Cents => round(up(wanted, 100)) * 100,
            Measure::Minutes => {
                let known = TIMES.iter().copied().find(|step| *step >= wanted);
                known.unwrap_or_else(|| round(up(wanted, 6_000)) * 6_000)
            }
        };
        Self {
            step,
            top: up(most, step) * step,
        }
    }

    pub fn ticks(self) -> impl Iterator<Item = i64> {
        (0..=self.top / self.step).map(move |at| at * self.step)
    }

    /// How far along a stretch of that length the value lies.
    pub fn along(self, value: i64, length: f64) -> f64 {
        // Exact enough for a drawing: the values are no more than a page can show.
        #[expect(
            clippy::cast_precision_loss,
            reason = "a drawing is no finer than a tenth of a point"
        )]
        let share = value as f64 / self.top as f64;
        share * length
    }
}

/// So many of these hold it.
fn up(value: i64, by: i64) -> i64 {
    (value + by - 1) / by
}

/// The next of 1, 2, 5, 10, 20, 50…
fn round(wanted: i64) -> i64 {
    let mut ten = 1;
    loop {
        for step in [ten, 2 * ten, 5 * ten] {
            if step >= wanted {
                return step;
            }
        }
        ten *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_on_a_round_value_with_few_steps() {
        #[track_caller]
        fn check(most: i64, measure: Measure, expected: &[i64]) {
            assert_eq!(Scale::to(most, measure).ticks().collect::<Vec<_>>(), expected);
        }
        check(0, Measure::Count, &[0, 1]);
        check(3, Measure::Count, &[0, 1, 2, 3]);
        check(47, Measure::Count, &[0, 20, 40, 60]);
        check(1_000, Measure::Count, &[0, 500, 1_000]);
        check(85, Measure::Minutes, &[0, 30, 60, 90]);
        check(4_000, Measure::Minutes, &[0, 1_200, 2_400, 3_600, 4_800]);
        check(30_000, Measure::Minutes, &[0, 12_000, 24_000, 36_000]);
        check(12_775, Measure::Cents, &[0, 5_000, 10_000, 15_000]);
    }
}
