//! The Debian package: what `Cargo.toml` says of it is there, and nothing that belongs into it was
//! forgotten. It is not built here, because that takes minutes; `GUICHET_TEST_DEB=FILE` looks into one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::at_work::{desk, done, opening};
use crate::support::source::files_under;
use crate::support::stage::{Setting, Stage};
use crate::support::{repository, skipped};

/// What stands below `examples/` and is for whoever has the sources.
const OF_THE_SOURCES: &[&str] = &["examples/generate/", "examples/tour.sh"];

/// What goes where.
struct Asset {
    source: String,
    dest: String,
    mode: String,
}

fn metadata() -> toml::Table {
    let manifest: toml::Table = fs::read_to_string(repository("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    manifest["package"]["metadata"]["deb"].as_table().unwrap().clone()
}

fn assets() -> Vec<Asset> {
    let all = metadata()["assets"].as_array().unwrap().clone();
    all.iter()
        .filter_map(toml::Value::as_array)
        .map(|asset| {
            let word = |at: usize| asset[at].as_str().unwrap().to_owned();
            Asset {
                source: word(0),
                dest: word(1),
                mode: word(2),
            }
        })
        .collect()
}

/// Links: where, and to what.
fn links() -> Vec<(String, String)> {
    let all = metadata()["assets"].as_array().unwrap().clone();
    let word = |link: &toml::Table, key: &str| link[key].as_str().unwrap().to_owned();
    all.iter()
        .filter_map(toml::Value::as_table)
        .map(|link| (word(link, "dest"), word(link, "link_name")))
        .collect()
}

/// The files of the repository that a source names: a name, or one with a star.
fn files(source: &str) -> Vec<String> {
    let Some((before, after)) = source.split_once('*') else {
        return vec![source.to_owned()];
    };
    let (folder, begins) = before.rsplit_once('/').unwrap();
    let mut found: Vec<String> = fs::read_dir(repository(folder))
        .unwrap_or_else(|_| panic!("{folder} is not there"))
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| name.starts_with(begins) && name.ends_with(after))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    found.sort();
    found
}

fn is_made(source: &str) -> bool {
    source.starts_with("target/")
}

#[test]
fn every_file_of_the_package_is_there() {
    for asset in assets().iter().filter(|asset| !is_made(&asset.source)) {
        let files = files(&asset.source);
        assert!(!files.is_empty(), "{} is nothing", asset.source);
        for file in files {
            let metadata = fs::metadata(repository(&file)).unwrap_or_else(|_| panic!("{file}"));
            let runs = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o111 != 0;
            assert_eq!(runs, asset.mode == "755", "{file}");
        }
    }
    let metadata = metadata();
    assert!(repository(metadata["changelog"].as_str().unwrap()).is_file());
    let licence = metadata["license-file"][0].as_str().unwrap();
    assert!(repository(licence).is_file());
    let version = format!("guichet ({}-1)", env!("CARGO_PKG_VERSION"));
    let changelog = fs::read_to_string(repository("packaging/changelog")).unwrap();
    assert!(
        changelog.starts_with(&version),
        "packaging/changelog begins with {version}"
    );
}

#[test]
fn no_completion_example_schema_or_unit_is_forgotten() {
    let packed: BTreeSet<String> = assets()
        .iter()
        .filter(|asset| !is_made(&asset.source))
        .flat_map(|asset| files(&asset.source))
        .collect();
    let forgotten: Vec<String> = ["completions", "examples", "docs/schema"]
        .into_iter()
        .flat_map(files_under)
        .filter(|file| {
            !OF_THE_SOURCES
                .iter()
                .any(|of_sources| file.starts_with(of_sources))
        })
        .filter(|file| !packed.contains(file))
        .collect();
    assert_eq!(forgotten, [""; 0]);
}

#[test]
fn each_kind_of_file_goes_where_debian_has_it() {
    #[track_caller]
    fn check(source: &str, dest: &str) {
        let all = assets();
        let found = all.iter().find(|asset| asset.source == source);
        assert_eq!(found.map(|asset| asset.dest.as_str()), Some(dest), "{source}");
    }
    check("target/release/guichet", "usr/bin/");
    check(
        "completions/guichet.bash",
        "usr/share/bash-completion/completions/guichet",
    );
    check("completions/_guichet", "usr/share/zsh/vendor-completions/");
    check("completions/guichet.fish", "usr/share/fish/vendor_completions.d/");
    for folder in ["man1", "man7", "fr/man1", "fr/man7"] {
        check(
            &format!("target/man/{folder}/*"),
            &format!("usr/share/man/{folder}/"),
        );
    }
    check("examples/systemd/*.timer", "usr/lib/systemd/user/");
    check("examples/systemd/*.service", "usr/lib/systemd/user/");
    let ticket = ("usr/bin/ticket".to_owned(), "guichet".to_owned());
    assert!(links().contains(&ticket));
}

/// The pages are those that `guichet man` writes: no folder of them is left out.
#[test]
fn every_folder_of_manual_pages_is_packed() {
    let stage = Stage::new();
    assert!(
        stage
            .run("guichet man -o man", &Setting::default())
            .status
            .success()
    );
    let listed = stage.run(
        "cd man && find . -type f | sed 's,/[^/]*$,,' | sort -u",
        &Setting::default(),
    );
    let written: BTreeSet<String> = String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .map(|folder| folder.replacen("./", "target/man/", 1) + "/*")
        .collect();
    let packed: BTreeSet<String> = assets()
        .into_iter()
        .map(|asset| asset.source)
        .filter(|source| source.starts_with("target/man/"))
        .collect();
    assert_eq!(packed, written);
}

#[test]
fn the_units_run_what_the_package_installs() {
    let installed: BTreeSet<String> = assets()
        .iter()
        .flat_map(|asset| {
            let name = |file: &str| Path::new(file).file_name().unwrap().to_str().unwrap().to_owned();
            let dest = asset.dest.clone();
            let files = match is_made(&asset.source) {
                true => vec![asset.source.clone()],
                false => files(&asset.source),
            };
            files
                .into_iter()
                .map(move |file| format!("/{dest}{}", name(&file)))
        })
        .collect();
    for unit in files("examples/systemd/*.service") {
        let text = fs::read_to_string(repository(&unit)).unwrap();
        let command = text
            .lines()
            .find_map(|line| line.strip_prefix("ExecStart="))
            .unwrap();
        let program = command.split(' ').next().unwrap();
        assert!(installed.contains(program), "{unit}: {program}");
    }
}

/// The link `ticket` is completed as what it stands for.
#[test]
fn the_link_is_completed_too() {
    let stage = desk();
    done(&stage, &opening("Bourrage"));
    let folder = repository("completions").display().to_string();
    let bash = format!(
        "bash -c '. {folder}/guichet.bash; . {folder}/ticket.bash; COMP_WORDS=(ticket esc); COMP_CWORD=1; \
         _ticket ticket esc ticket; echo \"${{COMPREPLY[*]}}\"'"
    );
    let said = |line: &str| {
        let output = stage.run(line, &Setting::default());
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(said(&bash), "escalate\n");
    if said("command -v fish").is_empty() {
        return skipped("no fish here, so the completion of the link was not asked of it");
    }
    let fish = format!(
        "fish -N -c 'source {folder}/guichet.fish; source {folder}/ticket.fish; complete -C \"ticket esc\"'"
    );
    assert!(said(&fish).starts_with("escalate\t"), "{}", said(&fish));
}

#[test]
fn a_package_that_was_made_holds_what_it_is_to() {
    let Some(package) = package() else {
        return skipped("no GUICHET_TEST_DEB, so no package was looked into");
    };
    let told = Command::new("dpkg-deb")
        .arg("--contents")
        .arg(&package)
        .output()
        .unwrap();
    let contents = String::from_utf8(told.stdout).unwrap();
    let paths: BTreeSet<&str> = contents
        .lines()
        .filter_map(|line| line.split_whitespace().nth(5))
        .collect();
    let there = |path: &str| {
        let found = paths.contains(path) || paths.contains(format!("{path}.gz").as_str());
        assert!(found, "{path} is not in {package}");
    };
    for asset in assets()
        .iter()
        .filter(|asset| !asset.source.starts_with("target/man/"))
    {
        let files = match is_made(&asset.source) {
            true => vec![asset.source.clone()],
            false => files(&asset.source),
        };
        for file in files {
            match asset.dest.strip_suffix('/') {
                Some(folder) => there(&format!(
                    "./{folder}/{}",
                    file.rsplit_once('/').map_or(file.as_str(), |(_, name)| name)
                )),
                None => there(&format!("./{}", asset.dest)),
            }
        }
    }
    for (link, _) in links() {
        there(&format!("./{link}"));
    }
    for page in [
        "man1/guichet.1",
        "man1/guichet-ticket-new.1",
        "fr/man1/guichet-ticket-new.1",
        "fr/man1/ticket-new.1",
        "fr/man7/guichet-routing.7",
    ] {
        there(&format!("./usr/share/man/{page}"));
    }
    there("./usr/share/doc/guichet/copyright");
}

#[expect(
    clippy::disallowed_methods,
    reason = "which package to look into is asked of whoever runs the tests"
)]
fn package() -> Option<String> {
    std::env::var("GUICHET_TEST_DEB").ok()
}
