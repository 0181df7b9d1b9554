//! What a session asks of its surroundings.

use super::*;

fn told(variables: &[(&str, &str)]) -> Env {
    Env::told(Vec::new(), |name| {
        variables
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.into())
    })
}

fn settled(env: &Env, globals: Globals) -> Session<'_> {
    Session::new(env, Lang::Fr, globals).unwrap()
}

#[test]
fn an_option_comes_before_its_variable() {
    let env = told(&[
        ("GUICHET_DESK", "here"),
        ("GUICHET_DB", "a.db"),
        ("GUICHET_FORMAT", "csv"),
    ]);
    let globals = Globals {
        desk: Some("there".to_owned()),
        ..Globals::default()
    };
    let session = settled(&env, globals);
    assert_eq!(session.globals.desk.as_deref(), Some("there"));
    assert_eq!(session.globals.db, Some("a.db".into()));
    assert_eq!(session.format(), Format::Csv);
    let asked = Globals {
        format: Some(Format::Json),
        ..Globals::default()
    };
    assert_eq!(settled(&env, asked).format(), Format::Json);
}

#[test]
fn a_command_refuses_a_format_that_it_cannot_answer_in() {
    let env = told(&[("GUICHET_FORMAT", "csv")]);
    let session = settled(&env, Globals::default());
    assert_eq!(
        session.format_among(&[Format::Table, Format::Csv]).unwrap(),
        Format::Csv
    );
    let refused = session.format_among(&[Format::Json]).unwrap_err();
    assert!(matches!(refused, Error::Usage(Usage::Format { .. })));
}

#[test]
fn nobody_is_asked_where_nobody_is() {
    let mut env = told(&[]);
    let refused = settled(&env, Globals::default())
        .confirm("Sure?", Enter::Yes)
        .unwrap_err();
    assert!(matches!(refused, Error::Usage(Usage::Unconfirmed { .. })));
    let yes = Globals {
        yes: true,
        ..Globals::default()
    };
    assert!(settled(&env, yes).confirm("Sure?", Enter::No).unwrap());

    env.stdin_is_terminal = true;
    env.stderr_is_terminal = true;
    assert!(settled(&env, Globals::default()).is_interactive());
    let silent = Globals {
        no_input: true,
        ..Globals::default()
    };
    assert!(!settled(&env, silent).is_interactive());
    env.ci = true;
    assert!(!settled(&env, Globals::default()).is_interactive());
}

#[test]
fn standard_input_is_read_for_one_option_only() {
    let env = told(&[]);
    let mut session = settled(&env, Globals::default());
    assert_eq!(session.text("plain").unwrap(), "plain");
    assert_eq!(session.text("plain too").unwrap(), "plain too");
    drop(session.stdin().unwrap());
    assert!(matches!(session.text("-"), Err(Error::Usage(Usage::InputTwice))));
}

#[test]
fn days_and_instants_are_those_of_the_clock_told() {
    let env = told(&[("GUICHET_NOW", "2026-11-22T23:30:00Z")]);
    let session = settled(&env, Globals::default());
    let paris = chrono_tz::Europe::Paris;
    assert_eq!(
        session
            .day("--since", "today", paris, Toward::Back)
            .unwrap()
            .to_string(),
        "2026-11-23"
    );
    assert!(matches!(
        session.day("--since", "jadis", paris, Toward::Back),
        Err(Error::Usage(Usage::BadValue { option, .. })) if option == "--since"
    ));
}

#[test]
fn colour_is_the_options_then_the_variables_then_the_terminals() {
    #[track_caller]
    fn check(asked: Option<Colour>, variable: &str, is_terminal: bool, expected: bool) {
        assert_eq!(colours(&told(&[(variable, "1")]), asked, is_terminal), expected);
    }
    check(None, "", true, true);
    check(None, "", false, false);
    check(None, "NO_COLOR", true, false);
    check(None, "CLICOLOR_FORCE", false, true);
    check(Some(Colour::Always), "NO_COLOR", false, true);
    check(Some(Colour::Never), "CLICOLOR_FORCE", true, false);
    check(Some(Colour::Auto), "NO_COLOR", true, false);
}
