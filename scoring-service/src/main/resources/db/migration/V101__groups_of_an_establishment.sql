-- What a group declared counts for its members: from an establishment to its groups.
create index membership_fact_of_establishment on membership_fact (finess);
