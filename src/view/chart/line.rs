//! A line over time, with its last value and its highest.

use super::columns::label_below;
use super::plate::{Anchor, Drawing, text_width};
use super::scale::{Measure, Scale};
use super::{Plate, Shown};

/// What is drawn: moments, each with what stands below it and its value.
pub struct Line<'a> {
    pub points: &'a [(Option<String>, i64)],
    pub measure: Measure,
    pub shown: Shown<'a>,
}

const TALL: f64 = 150.0;

/// Draws it.
pub fn line(plate: Plate<'_>, chart: &Line<'_>) -> String {
    let mut drawing = Drawing::new(plate);
    let most = chart
        .points
        .iter()
        .map(|(_, value)| *value)
        .max()
        .unwrap_or_default();
    let scale = Scale::to(most, chart.measure);
    let left = scale
        .ticks()
        .map(|tick| text_width(&(chart.shown)(tick)))
        .fold(0.0, f64::max)
        + 8.0;
    let last = chart.points.last().map_or(0, |(_, value)| *value);
    let right = drawing.width - text_width(&(chart.shown)(last)) - 10.0;
    let (top, zero) = (16.0, 16.0 + TALL);
    for tick in scale.ticks() {
        let y = zero - scale.along(tick, TALL);
        drawing.stroke("grid", (left, y), (right, y));
        drawing.text("a", left - 6.0, y + 4.0, Anchor::End, &(chart.shown)(tick));
    }
    let steps = chart.points.len().saturating_sub(1).max(1);
    let pitch = (right - left) / f64::from(u32::try_from(steps).unwrap_or(1));
    let mut path = Vec::with_capacity(chart.points.len() + 2);
    let (mut x, mut free) = (left, 0.0);
    for (tick, value) in chart.points {
        path.push((x, zero - scale.along(*value, TALL)));
        if let Some(tick) = tick {
            free = label_below(&mut drawing, tick, x, zero + 17.0, free);
        }
        x += pitch;
    }
    if let Some(end) = path.last().copied() {
        let mut area = path.clone();
        area.extend([(end.0, zero), (left, zero)]);
        drawing.path("area", &area);
        drawing.path("stroke", &path);
        drawing.dot("dot", end);
        drawing.text("v", end.0 + 8.0, end.1 + 4.0, Anchor::Start, &(chart.shown)(last));
    }
    drawing.stroke("axis", (left, zero), (right, zero));
    drawing.height = zero + top + 8.0;
    drawing.done()
}
