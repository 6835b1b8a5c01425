"""A second codebook: nothing in the program is made for the first one's matter."""

from bench import storm_claims


def test_claims_of_another_matter_are_found_as_well() -> None:
    wanted, found = storm_claims.gold(), storm_claims.proposed()
    right = wanted & found
    assert len(wanted) > 35
    assert len(right) >= 0.9 * len(wanted)
    assert len(right) >= 0.9 * len(found)


def test_a_number_belongs_to_the_place_of_its_clause_and_else_to_the_whole() -> None:
    found = storm_claims.proposed()
    assert ("bao-5.txt", "victims", "Phú Thọ", "injured", 3.0, "2024-09-23") in found
    assert ("bao-2.txt", "victims", "cả nước", "injured", 764.0, "2024-09-11") in found
