//! What people keep in the store: forms they began, files they brought, which letters they want. And how all of it goes.

use crate::accounts::{id, mail, make, session};
use crate::fixture::{Fixture, ONE, hash, on_both};
use store::{
    Draft, Fault, FileId, FilePut, LetterChoice, MAX_DRAFT_BYTES, MAX_DRAFTS, NewFile, PartyLink,
};

fn draft(form: &str, content: &str) -> Draft {
    Draft {
        community: ONE,
        form: form.to_owned(),
        content: content.as_bytes().to_vec(),
        saved_ms: 7,
    }
}

fn file(number: u8, length: usize) -> NewFile {
    NewFile {
        community: ONE,
        id: FileId([number; 16]),
        account: id(1),
        name: "statutes.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        digest: hash(u64::from(number)),
        content: vec![number; length],
        created_ms: i64::from(number) * 1_000,
    }
}

fn choice(kind: &str, rhythm: &str) -> LetterChoice {
    LetterChoice {
        kind: kind.to_owned(),
        rhythm: rhythm.to_owned(),
    }
}

on_both! {
    fn a_draft_is_saved_over_the_one_before(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        for one in [draft("apply", "first"), draft("appeal", "x"), draft("apply", "second")] {
            assert!(store.save_draft(ana, &one).unwrap());
        }
        assert_eq!(store.draft(ana, ONE, "apply").unwrap(), Some(draft("apply", "second")));
        assert_eq!(store.drafts(ana, ONE).unwrap(), [draft("appeal", "x"), draft("apply", "second")]);
        assert_eq!(store.drafts(bo, ONE).unwrap(), []);
        assert!(!store.drop_draft(bo, ONE, "apply").unwrap());
        assert!(store.drop_draft(ana, ONE, "apply").unwrap());
        assert_eq!(store.draft(ana, ONE, "apply").unwrap(), None);
    }

    fn drafts_have_limits(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        let large = store.save_draft(ana, &draft("large", &"x".repeat(MAX_DRAFT_BYTES + 1)));
        assert!(matches!(large, Err(Fault::TooLarge { .. })), "{large:?}");
        for number in 0..MAX_DRAFTS {
            assert!(store.save_draft(ana, &draft(&number.to_string(), "x")).unwrap());
        }
        assert!(!store.save_draft(ana, &draft("one more", "x")).unwrap());
        assert!(store.save_draft(ana, &draft("0", "changed")).unwrap());
    }

    fn a_file_is_kept_within_the_limit_of_its_account(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        assert_eq!(store.put_file(&file(1, 60), 100).unwrap(), FilePut::Kept);
        assert_eq!(store.put_file(&file(2, 41), 100).unwrap(), FilePut::Full { used_bytes: 60 });
        assert_eq!(store.put_file(&file(2, 40), 100).unwrap(), FilePut::Kept);
        let known = store.file(ONE, FileId([2; 16])).unwrap().unwrap();
        assert_eq!((known.length, known.digest, known.account, known.attached), (40, hash(2), Some(ana), None));
        assert_eq!(store.file_content(ONE, FileId([1; 16])).unwrap(), Some(vec![1; 60]));
        assert_eq!(store.files(ana, ONE).unwrap().len(), 2);
    }

    fn a_file_an_entry_rests_on_stays_until_it_is_erased(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        for number in [1, 2] {
            store.put_file(&file(number, 10), 100).unwrap();
        }
        let (one, two) = (FileId([1; 16]), FileId([2; 16]));
        assert!(store.attach_file(ONE, one, 30).unwrap() && store.attach_file(ONE, one, 31).unwrap());
        assert_eq!(store.file(ONE, one).unwrap().unwrap().attached, Some(30));
        assert!(!store.attach_file(ONE, FileId([3; 16]), 30).unwrap());
        assert!(!store.drop_file(ana, ONE, one).unwrap());
        assert!(!store.drop_file(id(2), ONE, two).unwrap());
        assert!(store.drop_file(ana, ONE, two).unwrap());
        assert_eq!(store.file_content(ONE, two).unwrap(), None);
        store.erase_file(ONE, one).unwrap();
        assert_eq!(store.file_content(ONE, one).unwrap(), None);
        assert!(store.file(ONE, one).unwrap().is_some(), "that there was one is known");
    }

    fn a_choice_of_letters_is_kept_by_kind(fixture: &Fixture) {
        let ana = make(&*fixture.store, 1, "ana");
        for one in [choice("news", "never"), choice("duties", "daily"), choice("news", "weekly")] {
            fixture.store.choose_letters(ana, &one).unwrap();
        }
        assert_eq!(fixture.store.letter_choices(ana).unwrap(), [choice("duties", "daily"), choice("news", "weekly")]);
    }

    fn a_forgotten_account_leaves_only_files_that_entries_rest_on(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        store.link_party(ana, PartyLink { community: ONE, party: 4, since_ms: 5 }).unwrap();
        store.put_session(&session(1, ana, 1_000)).unwrap();
        store.put_session(&session(2, bo, 1_000)).unwrap();
        store.save_draft(ana, &draft("apply", "x")).unwrap();
        store.choose_letters(ana, &choice("news", "never")).unwrap();
        for number in [1, 2] {
            store.put_file(&file(number, 10), 100).unwrap();
        }
        store.attach_file(ONE, FileId([1; 16]), 30).unwrap();
        store.forget_account(ana).unwrap();
        assert_eq!((store.account(ana).unwrap(), store.account_of_address(&mail("ana")).unwrap()), (None, None));
        assert_eq!((store.session(hash(1)).unwrap(), store.account_of_party(ONE, 4).unwrap()), (None, None));
        assert_eq!(store.file(ONE, FileId([1; 16])).unwrap().unwrap().account, None);
        assert_eq!(store.file(ONE, FileId([2; 16])).unwrap(), None);
        assert_eq!(store.file_content(ONE, FileId([2; 16])).unwrap(), None);
        assert!(store.session(hash(2)).unwrap().is_some() && store.account(bo).unwrap().is_some());
    }

    fn what_ended_is_forgotten_and_what_goes_on_is_not(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        store.put_session(&session(1, ana, 1_000)).unwrap();
        store.put_session(&session(2, ana, 2_000)).unwrap();
        store.attempt(hash(1), 100, 300, 1_000).unwrap();
        for number in [1, 2, 3] {
            store.put_file(&file(number, 10), 100).unwrap();
        }
        store.attach_file(ONE, FileId([1; 16]), 30).unwrap();
        // A session, a limit, and file 2 with its content.
        assert_eq!(store.forget_ended(2_000, 3_000).unwrap(), 4);
        assert_eq!(store.sessions(ana).unwrap().len(), 1);
        let there = [1, 2, 3].map(|number| store.file_content(ONE, FileId([number; 16])).unwrap().is_some());
        assert_eq!(there, [true, false, true]);
    }
}
