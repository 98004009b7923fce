#!/usr/bin/env bash
# A tour of two minutes through a running suite; it can be taken any number of times.
set -euo pipefail
cd "$(dirname "$0")/.."
jalon=${JALON:-http://localhost:8080}
token() { ./jalon token "$1" --port "${jalon##*:}"; }

# Four people: a hospital, its group, the regional agency, an auditor.
hospital=$(token declarant-besancon)
group=$(token coordinator-centre-franche-comte)
agency=$(token ars-bourgogne-franche-comte)
auditor=$(token auditor)

# Every command carries a key, under which it may be repeated; a change says which version it saw.
command() { # WHO KEY ETAG PATH BODY
  curl -sS --fail-with-body -D headers.txt "$jalon$4" -d "$5" -H 'Content-Type: application/json' \
    -H "Authorization: Bearer $1" -H "Idempotency-Key: $2" ${3:+-H "If-Match: $3"} | jq -c '{id, version, position, state}'
  etag=$(sed -n 's/^[Ee][Tt]ag: *\("[^"]*"\).*/\1/p' headers.txt)
}
ask() { curl -sS --fail-with-body --retry 5 -H "Authorization: Bearer $1" "$jalon$2"; }
cd "$(mktemp -d)"

# The hospital declares that 46 of its 50 applications carry the national identity (P1.1 asks for 90 %) ...
command "$hospital" tour-draft '' /api/declarations '{
  "programme": "HOPEN", "indicator": "P1.1", "declarant": "250000015", "effectiveFrom": "2021-03-01",
  "observation": {"from": "2021-01-01", "to": "2021-03-01"},
  "content": {"shape": "ratio", "numerator": 46, "denominator": 50, "perimeter": "All applications of the care process",
              "method": "Yearly inventory", "source": "Map of applications"},
  "proofs": []}'
declaration=/api/declarations/HOPEN-250000015-P1.1
command "$hospital" tour-submit "$etag" $declaration/submission '{}'

# ... its group endorses it, and the agency accepts it.
command "$group" tour-review "$etag" $declaration/review '{"outcome": "ENDORSED", "reason": "Inventory seen"}'
command "$agency" tour-decide "$etag" $declaration/decision '{"outcome": "ACCEPTED", "reason": "Complete"}' | tee decided.json
position=$(jq .position decided.json)

# The score follows; and before the decision it was not known.
score() {
  ask "$hospital" "/api/scores/establishments/250000015?programme=HOPEN&validAt=2021-06-30&knownAt=position:$1" |
    jq -c '{knownAt: .basis.knownAt, status: (.axes[].indicators[] | select(.code == "P1.1") | .status)}'
}
score "$position"
score "$((position - 1))"

# The audit log holds all four steps, and proves it.
subject=declaration/HOPEN/250000015/P1.1
ask "$auditor" "/api/audit/entries?subject=$subject" | jq -c '.items[] | {sequence, type}'
event=$(ask "$auditor" "/api/audit/entries?subject=$subject" | jq -r '.items[-1].eventId')
ask "$auditor" "/api/audit/entries/$event/inclusion" | jq .
ask "$auditor" /api/audit/log/checkpoint
