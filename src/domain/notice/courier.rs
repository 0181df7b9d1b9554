//! How a mail leaves; when one that did not is tried again, and when it is given up.

use chrono::{DateTime, TimeDelta, Utc};

use super::Failure;
use crate::domain::code::{Code, codes};

codes! {
    /// How mails leave.
    Transport, "transport" {
        Smtp = "smtp",
        Sendmail = "sendmail",
    }

    /// How the way to the mail server is protected.
    Tls, "protection" {
        None = "none",
        /// The server's `STARTTLS`, and nothing without it.
        Starttls = "starttls",
        /// From the first byte.
        Implicit = "implicit",
    }
}

/// What becomes of a mail that did not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Tried again then.
    Later(DateTime<Utc>),
    /// Given up, visibly.
    Dead,
}

/// As long as mail servers try (RFC 5321, 4.5.4.1).
const PATIENCE: TimeDelta = TimeDelta::days(5);

/// A minute, then twice as long each time, and never more than four hours.
const FIRST: TimeDelta = TimeDelta::minutes(1);
const LONGEST: TimeDelta = TimeDelta::hours(4);

/// What becomes of it: `tries` counts this one too.
pub fn fate(failure: Failure, tries: u32, queued_at: DateTime<Utc>, now: DateTime<Utc>) -> Fate {
    let for_good = match failure {
        Failure::NoAddress | Failure::BadAddress | Failure::Template | Failure::Refused => true,
        Failure::NoSender
        | Failure::Unreachable
        | Failure::Insecure
        | Failure::NotLetIn
        | Failure::Cut
        | Failure::Deferred => false,
    };
    // The first try always counts: a mail that waited for a sender to be set up is not too old.
    let too_old = tries > 1 && now.signed_duration_since(queued_at) >= PATIENCE;
    if for_good || too_old {
        return Fate::Dead;
    }
    let doubled = 2_i32.saturating_pow(tries.saturating_sub(1).min(16));
    let pause = FIRST.checked_mul(doubled).unwrap_or(LONGEST).min(LONGEST);
    Fate::Later(now + pause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::at;

    #[track_caller]
    fn check(failure: Failure, tries: u32, now: &str, expected: Option<&str>) {
        let queued = at("2026-11-20T08:00:00Z");
        let expected = expected.map_or(Fate::Dead, |text| Fate::Later(at(text)));
        assert_eq!(
            fate(failure, tries, queued, at(now)),
            expected,
            "{failure:?} {tries}"
        );
    }

    #[test]
    fn what_may_pass_is_tried_again_ever_more_rarely_and_given_up_after_five_days() {
        let later = Failure::Deferred;
        check(later, 1, "2026-11-20T08:00:00Z", Some("2026-11-20T08:01:00Z"));
        check(later, 2, "2026-11-20T08:01:00Z", Some("2026-11-20T08:03:00Z"));
        check(later, 5, "2026-11-20T09:00:00Z", Some("2026-11-20T09:16:00Z"));
        check(later, 9, "2026-11-20T12:00:00Z", Some("2026-11-20T16:00:00Z"));
        check(
            later,
            4_000_000_000,
            "2026-11-25T07:59:59Z",
            Some("2026-11-25T11:59:59Z"),
        );
        check(later, 40, "2026-11-25T08:00:00Z", None);
        check(Failure::Unreachable, 40, "2026-11-25T08:00:00Z", None);
    }

    #[test]
    fn what_will_not_pass_is_given_up_at_once() {
        for failure in [
            Failure::Refused,
            Failure::NoAddress,
            Failure::BadAddress,
            Failure::Template,
        ] {
            check(failure, 1, "2026-11-20T08:00:00Z", None);
        }
    }

    #[test]
    fn a_mail_that_nobody_tried_to_send_yet_has_its_try_however_old_it_is() {
        check(
            Failure::Unreachable,
            1,
            "2027-11-20T08:00:00Z",
            Some("2027-11-20T08:01:00Z"),
        );
        check(Failure::Unreachable, 2, "2027-11-20T08:01:00Z", None);
    }
}
