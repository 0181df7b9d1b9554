//! Bars that lie down, one row a thing: beside each other, or one behind the other on one line.

use super::plate::{Anchor, Drawing, fitting, text_width};
use super::scale::{Measure, Scale};
use super::{Plate, Series, Shown};

/// What is drawn.
pub struct Bars<'a> {
    pub series: &'a [Series<'a>],
    pub rows: &'a [Bar],
    /// One behind the other, with their sum at the end.
    pub stacked: bool,
    pub measure: Measure,
    pub shown: Shown<'a>,
}

/// One thing, with a value for each series; nothing where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub values: Vec<Option<i64>>,
}

const LINE: f64 = 15.0;

/// The widest names that stand beside their bars.
const BESIDE: f64 = 270.0;

/// Draws them.
pub fn bars(plate: Plate<'_>, chart: &Bars<'_>) -> String {
    let mut drawing = Drawing::new(plate);
    drawing.legend(chart.series);
    let longest = chart
        .rows
        .iter()
        .map(|row| text_width(&row.label))
        .fold(0.0, f64::max);
    // Names that are long, or have no room, stand above their bars.
    let beside = drawing.is_wide() && longest <= BESIDE;
    let left = if beside { longest + 14.0 } else { 0.0 };
    let most = chart
        .rows
        .iter()
        .map(|row| row.most(chart.stacked))
        .max()
        .unwrap_or_default();
    let scale = Scale::to(most, chart.measure);
    let told = chart.rows.iter().flat_map(|row| row.told(chart));
    let room = told.map(|told| text_width(&told)).fold(0.0, f64::max) + 10.0;
    let length = drawing.width - left - room;
    let top = drawing.height + 4.0;
    let lines = if chart.stacked { 1 } else { chart.series.len() };
    let lines = f64::from(u32::try_from(lines).unwrap_or(1));
    let mut y = top;
    for row in chart.rows {
        if !beside {
            drawing.text(
                "t",
                0.0,
                y + 12.0,
                Anchor::Start,
                &fitting(&row.label, drawing.width),
            );
            y += 17.0;
        }
        if beside {
            let middle = y + lines * LINE / 2.0 + 4.5;
            let label = fitting(&row.label, left - 10.0);
            drawing.text("t", left - 10.0, middle, Anchor::End, &label);
        }
        if chart.stacked {
            row.pile(&mut drawing, chart, scale, (left, y, length));
        } else {
            row.spread(&mut drawing, chart, scale, (left, y, length));
        }
        y += lines * LINE + 9.0;
    }
    if beside {
        drawing.stroke("axis", (left, top - 2.0), (left, y - 5.0));
    }
    drawing.height = y;
    drawing.done()
}

impl Bar {
    fn sum(&self) -> i64 {
        self.values.iter().flatten().sum()
    }

    fn most(&self, stacked: bool) -> i64 {
        if stacked {
            return self.sum();
        }
        self.values.iter().flatten().copied().max().unwrap_or_default()
    }

    /// The words at the ends of the bars.
    fn told(&self, chart: &Bars<'_>) -> Vec<String> {
        if chart.stacked {
            return vec![(chart.shown)(self.sum())];
        }
        self.values
            .iter()
            .map(|value| value.map_or("–".to_owned(), chart.shown))
            .collect()
    }

    fn tip(&self, series: &Series<'_>, told: &str) -> String {
        format!("{} – {} – {told}", self.label, series.name)
    }

    fn pile(
        &self,
        drawing: &mut Drawing<'_>,
        chart: &Bars<'_>,
        scale: Scale,
        (left, y, length): (f64, f64, f64),
    ) {
        let mut x = left;
        for (series, value) in chart.series.iter().zip(&self.values) {
            let value = value.unwrap_or_default();
            let wide = scale.along(value, length);
            if value > 0 {
                let tip = self.tip(series, &(chart.shown)(value));
                drawing.block(series.ink, [x, y, wide, LINE - 1.0], &tip);
            }
            x += wide;
        }
        drawing.text("v", x + 6.0, y + 11.5, Anchor::Start, &(chart.shown)(self.sum()));
    }

    fn spread(
        &self,
        drawing: &mut Drawing<'_>,
        chart: &Bars<'_>,
        scale: Scale,
        (left, y, length): (f64, f64, f64),
    ) {
        let mut y = y;
        let told = self.told(chart);
        for ((series, value), told) in chart.series.iter().zip(&self.values).zip(told) {
            let wide = scale.along(value.unwrap_or_default(), length);
            if value.is_some() {
                let tip = self.tip(series, &told);
                drawing.block(series.ink, [left, y, wide, LINE - 3.0], &tip);
            }
            drawing.text("v", left + wide + 6.0, y + 10.5, Anchor::Start, &told);
            y += LINE;
        }
    }
}
