# Charters read back: the rules as sentences.

charter-title = Charter of { $body }
charter-version = Version { $version }, in force since { $moment }
charter-quorum = Decisions need the presence of { $share } of the members.
