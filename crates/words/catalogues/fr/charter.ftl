# Les chartes relues : les règles en phrases.

charter-title = Charte de { $body }
charter-version = Version { $version }, en vigueur depuis le { $moment }
charter-quorum = Les décisions exigent la présence de { $share } des membres.
