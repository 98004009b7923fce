# What the demonstration declares for the GHT Haute Bretagne: people and places are real or named as demonstration,
# every value is invented. A chapter opens with "== WHO: TITLE"; its declarants are carried through it side by side, each
# line by line: OUTCOME PROGRAMME INDICATOR EFFECTIVE-FROM CONTENT. ${halfyears A B} stands for one day in each half-year
# from the day A to the day B or today. A line effective after today is left out.

== GHT-HB: what the group answers for its members
accepted HOPEN P1.4 2019-03-15 {"shape":"existence","exists":true,"since":"2018-06-01","procedure":{"date":"2018-06-01"},"method":"Référentiel de structure commun, mis à jour chaque mois","source":"Direction des systèmes d'information du GHT"}
accepted HOPEN P4.3 2019-03-15 {"shape":"capability","capable":true,"since":"2018-09-01","method":"Opérateur commun au groupement","source":"Contrat de messagerie"}

== 350005179: CHU de Rennes, from nothing to eligible
accepted INSTRUCTION_309 M6.1 2018-06-01 {"shape":"existence","exists":true,"since":"2017-04-10"}
accepted INSTRUCTION_309 M12.1 2018-06-01 {"shape":"existence","exists":true,"since":"2017-10-09"}
accepted INSTRUCTION_309 M18.1 2018-06-01 {"shape":"existence","exists":true,"since":"2018-04-12"}
accepted HOPEN P1.1 2019-03-15 {"shape":"ratio","numerator":46,"denominator":50,"perimeter":"Soins, GAP et PMSI","method":"Inventaire annuel","source":"Cartographie applicative"}
accepted HOPEN P1.2 2019-03-15 {"shape":"recurrence","occurrences":${halfyears 2018-11-20 2999-12-31},"source":"Comptes rendus de la cellule"}
accepted HOPEN P1.3 2019-03-15 {"shape":"ratio","numerator":47,"denominator":50,"perimeter":"Soins, GAP et PMSI","method":"Inventaire annuel","source":"Cartographie applicative"}
accepted HOPEN P2.1 2019-03-15 {"shape":"document","documents":[{"kind":"PRA","date":"2018-04-10"},{"kind":"TEST_PLAN","date":"2018-05-02"},{"kind":"TEST_REPORT","date":"2018-11-29"}]}
accepted HOPEN P2.2 2019-03-15 {"shape":"composite","parts":[{"part":"TARGET","content":{"shape":"measure","value":"99.5"}},{"part":"METHOD","content":{"shape":"document","documents":[{"kind":"METHOD_NOTE","date":"2018-10-01"}]}},{"part":"MEASURED","content":{"shape":"measure","value":"99.71"}}]}
accepted HOPEN P2.3 2019-03-15 {"shape":"document","documents":[{"kind":"DEGRADED_OPERATION","date":"2018-02-14"},{"kind":"RETURN_TO_NORMAL","date":"2018-02-14"}]}
accepted HOPEN P2.4 2019-03-15 {"shape":"composite","parts":[{"part":"PSSI","content":{"shape":"document","documents":[{"kind":"PSSI","date":"2018-01-15"}]}}]}
accepted HOPEN P3.1 2019-03-15 {"shape":"document","documents":[{"kind":"ACCESS_RULES","date":"2018-03-12"}]}
accepted HOPEN P3.2 2019-03-15 {"shape":"document","documents":[{"kind":"INFORMATION_NOTICE","date":"2018-05-25"},{"kind":"DIFFUSION_PROCEDURE","date":"2018-06-04"}]}
accepted HOPEN P3.3 2019-03-15 {"shape":"ratio","numerator":38,"denominator":38,"perimeter":"Applications gérant des données de santé","method":"Inventaire annuel","source":"Registre des applications"}
accepted HOPEN P3.4 2019-03-15 {"shape":"composite","parts":[{"part":"DESIGNATION","content":{"shape":"existence","exists":true,"since":"2018-05-25"}},{"part":"REPORT","content":{"shape":"recurrence","occurrences":${halfyears 2018-12-10 2999-12-31}}},{"part":"REGISTER","content":{"shape":"existence","exists":true,"since":"2018-07-02"}}]}
accepted HOPEN P4.1 2019-03-15 {"shape":"capability","capable":true,"since":"2018-11-05","source":"Transmission de test"}
accepted HOPEN P4.2 2019-03-15 {"shape":"capability","activities":[{"activity":"MCO","capable":true,"since":"2018-10-01"},{"activity":"SSR","capable":true,"since":"2018-10-01"},{"activity":"PSY","capable":true,"since":"2018-12-01"}],"source":"Attestation"}

== 350000048 350000030 350000055 350002291 350048518 350000089 350002309 350002317 350002333: the other members follow
accepted INSTRUCTION_309 M6.1 2018-06-01 {"shape":"existence","exists":true,"since":"2017-04-10"}
accepted INSTRUCTION_309 M12.1 2018-06-01 {"shape":"existence","exists":true,"since":"2017-10-09"}
accepted INSTRUCTION_309 M18.1 2018-06-01 {"shape":"existence","exists":true,"since":"2018-04-12"}
accepted HOPEN P1.1 2019-03-15 {"shape":"ratio","numerator":10,"denominator":11,"perimeter":"Soins, GAP et PMSI","method":"Inventaire annuel","source":"Cartographie applicative"}
accepted HOPEN P1.3 2019-03-15 {"shape":"ratio","numerator":11,"denominator":11,"perimeter":"Soins, GAP et PMSI","method":"Inventaire annuel","source":"Cartographie applicative"}
accepted HOPEN P2.1 2019-03-15 {"shape":"document","documents":[{"kind":"PRA","date":"2018-04-10"},{"kind":"TEST_PLAN","date":"2018-05-02"},{"kind":"TEST_REPORT","date":"2018-11-29"}]}
accepted HOPEN P2.2 2019-03-15 {"shape":"composite","parts":[{"part":"TARGET","content":{"shape":"measure","value":"99.5"}},{"part":"METHOD","content":{"shape":"document","documents":[{"kind":"METHOD_NOTE","date":"2018-10-01"}]}},{"part":"MEASURED","content":{"shape":"measure","value":"99.52"}}]}
accepted HOPEN P2.3 2019-03-15 {"shape":"document","documents":[{"kind":"DEGRADED_OPERATION","date":"2018-02-14"},{"kind":"RETURN_TO_NORMAL","date":"2018-02-14"}]}
accepted HOPEN P2.4 2019-03-15 {"shape":"composite","parts":[{"part":"PSSI","content":{"shape":"document","documents":[{"kind":"PSSI","date":"2018-01-15"}]}}]}
accepted HOPEN P3.1 2019-03-15 {"shape":"document","documents":[{"kind":"ACCESS_RULES","date":"2018-03-12"}]}
accepted HOPEN P3.2 2019-03-15 {"shape":"document","documents":[{"kind":"INFORMATION_NOTICE","date":"2018-05-25"},{"kind":"DIFFUSION_PROCEDURE","date":"2018-06-04"}]}
accepted HOPEN P3.3 2019-03-15 {"shape":"ratio","numerator":9,"denominator":9,"perimeter":"Applications gérant des données de santé","method":"Inventaire annuel","source":"Registre des applications"}
accepted HOPEN P4.1 2019-03-15 {"shape":"capability","capable":true,"since":"2018-11-05","source":"Transmission de test"}
accepted HOPEN P4.2 2019-03-15 {"shape":"capability","activities":[{"activity":"MCO","capable":true,"since":"2018-10-01"},{"activity":"SSR","capable":true,"since":"2018-10-01"},{"activity":"PSY","capable":true,"since":"2018-12-01"}],"source":"Attestation"}

== 350000030 350000055 350002291 350048518 350000089 350002309 350002317 350002333: their meetings and reports go on
accepted HOPEN P1.2 2019-03-15 {"shape":"recurrence","occurrences":${halfyears 2018-11-20 2999-12-31},"source":"Comptes rendus de la cellule"}
accepted HOPEN P3.4 2019-03-15 {"shape":"composite","parts":[{"part":"DESIGNATION","content":{"shape":"existence","exists":true,"since":"2018-05-25"}},{"part":"REPORT","content":{"shape":"recurrence","occurrences":${halfyears 2018-12-10 2999-12-31}}},{"part":"REGISTER","content":{"shape":"existence","exists":true,"since":"2018-07-02"}}]}

== 350000048: CH de Redon, whose unit met until the summer of 2021
accepted HOPEN P1.2 2019-03-15 {"shape":"recurrence","occurrences":${halfyears 2018-11-20 2021-06-30},"source":"Comptes rendus de la cellule"}
accepted HOPEN P3.4 2019-03-15 {"shape":"composite","parts":[{"part":"DESIGNATION","content":{"shape":"existence","exists":true,"since":"2018-05-25"}},{"part":"REPORT","content":{"shape":"recurrence","occurrences":${halfyears 2018-12-10 2999-12-31}}},{"part":"REGISTER","content":{"shape":"existence","exists":true,"since":"2018-07-02"}}]}

== 350005179: the version of 2019-07-26 asks for an audit, and Rennes has one
accepted HOPEN P2.5 2019-09-10 {"shape":"event","events":["2019-09-03"],"source":"Rapport d'audit"}

== 350000048 350000030 350000055 350002291 350048518 350000089 350002309 350002317 350002333: and so have the others
accepted HOPEN P2.5 2019-10-15 {"shape":"event","events":["2019-10-02"],"source":"Rapport d'audit"}

== 350000030: CH de Fougeres counts its applications anew
accepted HOPEN P1.1 2025-03-01 {"shape":"ratio","numerator":43,"denominator":50,"perimeter":"Soins, GAP et PMSI","method":"Inventaire annuel","source":"Cartographie applicative"}

== 350000055: CH de Vitre tests its recovery plan again
submitted HOPEN P2.1 2026-01-15 {"shape":"document","documents":[{"kind":"PRA","date":"2025-10-06"},{"kind":"TEST_PLAN","date":"2025-10-20"},{"kind":"TEST_REPORT","date":"2025-12-11"}]}

== 350002291: CH de La Roche-aux-Fees forgot a date
returned HOPEN P3.1 2026-02-01 {"shape":"document","documents":[{"kind":"ACCESS_RULES"}]}

== 350048518: CH des Marches de Bretagne loses its connection to the DMP
refused HOPEN P4.1 2024-02-01 {"shape":"capability","capable":true,"since":"2024-02-01","source":"Attestation de l'éditeur"}

== 350000089: CH de La Guerche-de-Bretagne prepares a measure
drafted HOPEN P2.2 2026-03-01 {"shape":"composite","parts":[{"part":"TARGET","content":{"shape":"measure","value":"99.5"}}]}

== 350002333: CH de Saint-Meen-le-Grand waits for the agency
endorsed HOPEN P1.3 2026-01-10 {"shape":"ratio","numerator":11,"denominator":12,"perimeter":"Soins, GAP et PMSI","method":"Inventaire annuel","source":"Cartographie applicative"}

== 350002317: CH de Montfort-sur-Meu takes an answer back
withdrawn HOPEN P3.2 2025-06-01 {"shape":"document","documents":[{"kind":"INFORMATION_NOTICE","date":"2025-05-05"},{"kind":"DIFFUSION_PROCEDURE","date":"2025-05-05"}]}
