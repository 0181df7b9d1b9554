//! Charts as text: well formed, escaped, nothing outside their frame.

use super::*;

fn plate(breadth: Breadth) -> Plate<'static> {
    Plate {
        id: "x",
        title: "Titre <b>",
        desc: "Ce qu’on y voit & plus",
        breadth,
    }
}

const SERIES: &[Series<'static>] = &[
    Series {
        name: "Médiane",
        ink: Ink::First,
    },
    Series {
        name: "9 sur 10",
        ink: Ink::Second,
    },
];

fn number(value: i64) -> String {
    value.to_string()
}

/// Each chart on both breadths.
fn all(values: [i64; 3]) -> Vec<String> {
    let label = |at: usize| {
        [
            "<script>alert(1)</script>",
            "Maintenance et exploitation des matériels du secteur",
            "",
        ][at]
            .to_owned()
    };
    let rows: Vec<Bar> = (0..3)
        .map(|at| Bar {
            label: label(at),
            values: vec![Some(values[at]), (at != 1).then_some(values[at] * 2)],
        })
        .collect();
    let points: Vec<Column> = (0..3)
        .map(|at| Column {
            label: label(at),
            tick: Some(label(at)),
            up: values[at],
            down: values[2 - at],
        })
        .collect();
    let line_points: Vec<_> = values
        .iter()
        .map(|value| (Some(number(*value)), *value))
        .collect();
    let mut charts = Vec::new();
    for breadth in Breadth::ALL {
        for stacked in [false, true] {
            let chart = Bars {
                series: SERIES,
                rows: &rows,
                stacked,
                measure: Measure::Count,
                shown: &number,
            };
            charts.push(bars(plate(breadth), &chart));
        }
        let chart = Columns {
            up: SERIES[0],
            down: Some(SERIES[1]),
            points: &points,
            measure: Measure::Count,
            shown: &number,
            tick: &number,
        };
        charts.push(columns(plate(breadth), &chart));
        let chart = Line {
            points: &line_points,
            measure: Measure::Count,
            shown: &number,
        };
        charts.push(line(plate(breadth), &chart));
    }
    charts
}

/// The value of an attribute wherever it stands, as a number.
fn numbers<'a>(svg: &'a str, name: &'a str) -> impl Iterator<Item = f64> + 'a {
    let mark = format!(" {name}=\"");
    svg.match_indices(&mark)
        .map(|(at, found)| &svg[at + found.len()..])
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect::<Vec<_>>()
        .into_iter()
}

#[test]
fn nothing_stands_outside_the_frame_whatever_the_values() {
    for values in [
        [0, 0, 0],
        [1, 2, 3],
        [7, 1_000_000, 12],
        [i64::from(u32::MAX), 1, 0],
    ] {
        for svg in all(values) {
            let frame: Vec<f64> = svg
                .split("viewBox=\"0 0 ")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .split(' ')
                .map(|side| side.parse().unwrap())
                .collect();
            for (name, most) in [
                ("x", frame[0]),
                ("x1", frame[0]),
                ("x2", frame[0]),
                ("y", frame[1]),
                ("y2", frame[1]),
            ] {
                for value in numbers(&svg, name) {
                    assert!((0.0..=most + 0.1).contains(&value), "{name}={value} in {svg}");
                }
            }
            let wide: Vec<f64> = numbers(&svg, "width").collect();
            assert!(wide.iter().all(|width| (0.0..=frame[0]).contains(width)), "{svg}");
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}

#[test]
fn what_strangers_wrote_stays_text_in_a_chart() {
    for svg in all([1, 2, 3]) {
        assert!(!svg.contains("<script") && !svg.contains("<b>"), "{svg}");
        assert!(
            svg.contains("Titre &lt;b&gt;") && svg.contains("&amp; plus"),
            "{svg}"
        );
    }
}

#[test]
fn every_chart_has_a_title_and_a_description_of_its_own() {
    for svg in all([1, 2, 3]) {
        let class = if svg.contains("chart wide") {
            "wide"
        } else {
            "narrow"
        };
        assert!(svg.contains(&format!("aria-labelledby=\"x-{class}-t x-{class}-d\"")));
        assert!(svg.contains(&format!("<title id=\"x-{class}-t\">")));
        assert!(svg.contains(&format!("<desc id=\"x-{class}-d\">")));
        assert!(svg.contains("role=\"img\""));
    }
}

#[test]
fn a_value_that_is_not_there_is_told_and_not_drawn() {
    let rows = [Bar {
        label: "Équipe".to_owned(),
        values: vec![Some(4), None],
    }];
    let chart = Bars {
        series: SERIES,
        rows: &rows,
        stacked: false,
        measure: Measure::Count,
        shown: &number,
    };
    let svg = bars(plate(Breadth::Wide), &chart);
    assert!(svg.contains(">–</text>"));
    // One bar, and the two of the legend.
    assert_eq!(svg.matches("<rect").count(), 3);
}
