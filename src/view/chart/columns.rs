//! Columns over time: one series stands on the line, another may hang from it, so that what comes
//! and what goes are told apart by where they are.

use super::plate::{Anchor, Drawing, text_width};
use super::scale::{Measure, Scale};
use super::{Plate, Series, Shown};

/// What is drawn.
pub struct Columns<'a> {
    pub up: Series<'a>,
    pub down: Option<Series<'a>>,
    pub points: &'a [Column],
    pub measure: Measure,
    pub shown: Shown<'a>,
    /// How the axis tells its round values.
    pub tick: Shown<'a>,
}

/// One moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Whole, for whoever points at it.
    pub label: String,
    /// Below it, where something is to stand there.
    pub tick: Option<String>,
    pub up: i64,
    pub down: i64,
}

/// The height of the higher half.
const TALL: f64 = 130.0;

/// Draws them.
pub fn columns(plate: Plate<'_>, chart: &Columns<'_>) -> String {
    let mut drawing = Drawing::new(plate);
    let series: Vec<Series<'_>> = [chart.up].into_iter().chain(chart.down).collect();
    drawing.legend(&series);
    let most = |side: fn(&Column) -> i64| chart.points.iter().map(side).max().unwrap_or_default();
    let (up, down) = (most(|point| point.up), most(|point| point.down));
    let scale = Scale::to(up.max(down), chart.measure);
    let below = match chart.down {
        // Steps below the line, as many as the lower half needs.
        Some(_) => scale
            .along(down.max(1).div_euclid(scale.step) * scale.step + scale.step, TALL)
            .min(TALL),
        None => 0.0,
    };
    let left = scale
        .ticks()
        .map(|tick| text_width(&(chart.tick)(tick)))
        .fold(0.0, f64::max)
        + 8.0;
    let top = drawing.height + 10.0;
    let zero = top + TALL;
    let right = drawing.width;
    for tick in scale.ticks() {
        let far = scale.along(tick, TALL);
        let told = (chart.tick)(tick);
        for y in [zero - far, zero + far] {
            if y > zero + below + 0.5 {
                continue;
            }
            drawing.stroke("grid", (left, y), (right, y));
            drawing.text("a", left - 6.0, y + 4.0, Anchor::End, &told);
            if tick == 0 {
                break;
            }
        }
    }
    let count = f64::from(u32::try_from(chart.points.len().max(1)).unwrap_or(1));
    let pitch = (right - left) / count;
    let (wide, mut x) = ((pitch * 0.78).min(46.0), left);
    let mut free = 0.0;
    let foot = zero + below + 17.0;
    for point in chart.points {
        let at = x + (pitch - wide) / 2.0;
        let tip = |series: &Series<'_>, value| {
            format!("{} – {} – {}", point.label, series.name, (chart.shown)(value))
        };
        if point.up > 0 {
            let far = scale.along(point.up, TALL);
            drawing.block(
                chart.up.ink,
                [at, zero - far, wide, far],
                &tip(&chart.up, point.up),
            );
        }
        if let Some(series) = chart.down.filter(|_| point.down > 0) {
            let far = scale.along(point.down, TALL);
            drawing.block(series.ink, [at, zero, wide, far], &tip(&series, point.down));
        }
        if let Some(tick) = &point.tick {
            free = label_below(&mut drawing, tick, x + pitch / 2.0, foot, free);
        }
        x += pitch;
    }
    drawing.stroke("axis", (left, zero), (right, zero));
    drawing.height = foot + 6.0;
    drawing.done()
}

/// Writes a label under its place unless another is in the way; says from where there is room.
pub(super) fn label_below(drawing: &mut Drawing<'_>, label: &str, middle: f64, y: f64, free: f64) -> f64 {
    let half = text_width(label) / 2.0;
    let middle = middle.max(half).min(drawing.width - half);
    if middle - half < free {
        return free;
    }
    drawing.text("a", middle, y, Anchor::Middle, label);
    middle + half + 8.0
}
