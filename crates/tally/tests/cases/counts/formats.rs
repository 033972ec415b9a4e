//! Formats of ballots: what each dialect says, and where a fault is.

use super::reading::{check, check_fault, told};
use tally::formats::read;

#[test]
fn a_plain_blt_has_seats_papers_names_and_a_title() {
    check(
        "3 2\n4 1 2 0\n2 3 0\n0\n\"Ana\"\n\"Bo\"\n\"Cy\"\n\"Board\"\n",
        "2 Ana,Bo,Cy 4[1, 2] 2[3] Board",
    );
}

#[test]
fn a_blt_may_stand_on_one_line_and_begin_with_a_mark() {
    check(
        "\u{feff}2 1 3 1 0 1 2 1 0 0 \"Ana\" \"Bo\" \"Board\"",
        "1 Ana,Bo 3[1] 1[2, 1] Board",
    );
}

#[test]
fn level_names_gaps_ids_and_fractions_are_read() {
    check(
        "3 1\n(x 7) 1 1=2 - 3 0\n1/2 3 0\n1.5 2 0\n1 -=- 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n",
        "1 A,B,C 1[1, =2, -, 3] 1/2[3] 3/2[2] 1[-, =-, 1] ",
    );
}

#[test]
fn short_names_comments_and_brackets_are_read() {
    check(
        "3 2 # seats\n[nick a b c]\n[tie c b a] [withdrawn b]\n[droop precision=5]\n/* none */ 5 a b 0\n1 b=c 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"",
        "2 A,B,C -2 5[1, 2] 1[2, =3] T",
    );
}

#[test]
fn withdrawn_numbers_doubled_quotes_and_bare_titles_are_read() {
    check(
        "2 1\n-2\n7 1 2 0\n0\n\"SNP \"\"Ana\"\" \"\n\"LD \"\"Bo\"\"\"\nWard 10 - Hill",
        "1 SNP \"Ana\",LD \"Bo\" -2 7[1, 2] Ward 10 - Hill",
    );
}

#[test]
fn a_blt_that_cannot_be_read_says_where_and_what_was_expected() {
    check_fault("0 1\n0\n", "1:1 count-expected-candidates");
    check_fault("2 0\n0\n", "1:3 count-expected-seats");
    check_fault("2 1\n1 3 0\n0\n", "2:3 count-expected-candidate");
    check_fault("2 1\n1 1 x 0\n0\n", "2:5 count-expected-candidate");
    check_fault("2 1\n1 1 2\n", "3:1 count-expected-end-of-papers");
    check_fault("2 1\n1 1 2 0\n", "3:1 count-expected-end-of-papers");
    check_fault("2 1\n0/3 1 0\n0\n", "2:1 count-expected-weight");
    check_fault("2 1\n-1/2 1 0\n0\n", "2:2 count-expected-candidate");
    check_fault("2 1\n1 1 0\n0\n\"Ana\"\n", "5:1 count-expected-name");
    check_fault("2 1\n0 1 2 0\n0\n", "2:3 count-expected-name");
    check_fault("2 1\n1 1 0\n0\n\"Ana\n", "4:1 count-expected-closing");
    check_fault("2 1\n[nick a b\n", "2:1 count-expected-closing");
    check_fault("2 1 /* for ever", "1:5 count-expected-closing");
    check_fault("99999 1\n0\n", "1:1 count-expected-fewer");
    check_fault("2 1\n9999999999999999 1 0\n0\n", "2:1 count-expected-fewer");
    check_fault("ballots please", "1:1 count-expected-known-format");
    check_fault("", "1:1 count-expected-known-format");
}

#[test]
fn the_csv_of_scottish_wards_is_read_with_its_blank_rows() {
    check(
        "2,1,\n3,1,2,\n,,,\n1,2,\n\"Candidate 1\",\"Ana\",\"Party (P)\",\n\"Candidate 2\",\"Bo\",\"\",\n\"Hill, and Dale\",\n",
        "1 Ana,Bo 3[1, 2] 1[2] Hill, and Dale",
    );
    check_fault("2,1,\n3,1,5,\n", "2:5 count-expected-candidate");
    check_fault(
        "2,1,\n3,1,\n\"Candidate 1\",\"Ana\",\n",
        "4:1 count-expected-name",
    );
}

#[test]
fn preflib_has_names_in_its_header_and_level_names_in_braces() {
    check(
        "# TITLE: Judge\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Ana\n# ALTERNATIVE NAME 3: Cy: the third\n31: {1,3},2\n2: 2\n",
        "0 Ana,2,Cy: the third 31[1, =3, 2] 2[2] Judge",
    );
    check_fault(
        "# NUMBER ALTERNATIVES: 2\n3: 1,3\n",
        "2:6 count-expected-candidate",
    );
    check_fault(
        "# NUMBER ALTERNATIVES: 2\n3: {1,2\n",
        "2:4 count-expected-closing",
    );
    check_fault(
        "# NUMBER ALTERNATIVES: 2\n3 1,2\n",
        "2:1 count-expected-count",
    );
    check_fault(
        "# NUMBER ALTERNATIVES: 0\n",
        "1:1 count-expected-candidates",
    );
}

#[test]
fn abif_numbers_candidates_by_declaration_else_by_appearance() {
    check("27:B>A=C\n3:A\n", "0 B,A,C 27[1, 2, =3] 3[2] ");
    check(
        "# told\n{\"title\": \"Board\"}\n27:B>A\n=A:[Ana, first]\n=B:[Bo]\n 2:[A]>\"B\" \n",
        "0 Ana, first,Bo 27[2, 1] 2[1, 2] Board",
    );
    check("1:=A>B\n", "0 A,B 1[1, 2] ");
    check_fault("27:A>B\nwhat\n", "2:1 count-expected-count");
    check_fault("27:A/x\n", "1:6 count-expected-score");
    check_fault("27:[A>B\n", "1:4 count-expected-closing");
    check_fault("27:\n", "2:1 count-expected-candidates");
}

#[test]
fn abif_scores_with_commas_rank_by_the_score() {
    let profile = read("2:A/1,B/5,C\n1:A/3>B/0\n").expect("a small file");
    assert_eq!(told(&profile), "0 A,B,C 2[2, 1] 1[1, 2] ");
    let scores = profile.scores.expect("scores");
    assert_eq!(
        (scores.score(0, 1), scores.score(0, 2), scores.score(1, 1)),
        (Some(5), None, Some(0))
    );
}

#[test]
fn ranks_as_csv_have_a_cell_a_rank() {
    check(
        "count,rank1,rank2,rank3\n3,Bo,\"Ana, A.\",\n1/2,,Ana\n",
        "0 Bo,Ana, A.,Ana 3[1, 2] 1/2[-, 3] ",
    );
    check(
        "candidates,Ana,Bo,Cy\ncount,rank1,rank2\n2,Bo=Cy,Ana\n",
        "0 Ana,Bo,Cy 2[2, =3, 1] ",
    );
    check(
        "title,\"Board, first\"\nseats,2\ncandidates,Ana,Bo\nwithdrawn,Bo\norder,Bo,Ana\ncount,rank1,rank2\n2,=,Ana\n",
        "2 Ana,Bo -2 2[-, =-, 1] Board, first",
    );
    check_fault("count,rank1\n", "2:1 count-expected-candidates");
    check_fault("seats,none\ncount,rank1\n", "1:7 count-expected-seats");
    check_fault("count,rank1\nx,Ana\n", "2:1 count-expected-count");
    check_fault("count,rank1\n1,\"Ana\n", "2:3 count-expected-closing");
}

#[test]
fn scores_as_csv_have_a_column_a_candidate() {
    let profile = read("voterID,voteTime,pollID,Ana,\"Bo, B.\"\nv1,\"\",poll,5,0\nv2,,poll,,3\n")
        .expect("a small file");
    assert_eq!(profile.names, ["Ana", "Bo, B."]);
    let scores = profile.scores.as_ref().expect("scores");
    assert_eq!(
        (scores.score(0, 0), scores.score(1, 0), scores.score(1, 1)),
        (Some(5), None, Some(3))
    );
    assert_eq!(told(&profile), "0 Ana,Bo, B. 1[1, 2] 1[2] ");
    check_fault("count,Ana,Bo\n2,5,five\n", "2:5 count-expected-score");
}

#[test]
fn starvote_files_have_a_ballot_a_paragraph() {
    let text = "# told\n[options]\n method = bloc\n seats = 2\n tiebreaker = [\n Cy\n Ana\n ]\n[ballots]\n2 ballots:\n\n Ana = 5\n Bo = 0 # note\n\n Cy = 3\n";
    let profile = read(text).expect("a small file");
    assert_eq!(told(&profile), "2 Ana,Bo,Cy 2[1, 2] 1[3] ");
    // The last of the list is the first to go.
    assert_eq!(profile.order, [0, 2]);
    check_fault("[ballots]\nAna: 5\n", "2:1 count-expected-score");
    check_fault("[options]\nseats = 2\n", "3:1 count-expected-candidates");
}
