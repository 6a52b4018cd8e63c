-- The pairs of claims by different actors on a question that cannot both be true, each once. Reads the tables claim,
-- stated, question and broader, and a view with the questions that are asked:
--   CREATE VIEW asked AS SELECT question FROM question WHERE event = '…' AND property = '…'
-- There may be as many pairs as the square of the claims: `survey.sql` tells how many before they are listed.

WITH firm AS (
  SELECT s.question AS question, s.claim AS claim, s.statement AS statement, s.place AS place, s.holds AS holds,
    s.lo AS lo, s.lo_open AS lo_open, s.hi AS hi, s.hi_open AS hi_open, s.concept AS concept, c.speaker AS speaker,
    q.kind AS kind
  FROM stated s
  JOIN claim c ON c.claim = s.claim
  JOIN question q ON q.question = s.question
  WHERE c.in_force AND c.stance <> 'could not verify' AND s.question IN (SELECT question FROM asked)
),
numbers_apart AS (
  SELECT a.question AS question, a.claim AS one, b.claim AS other, a.statement AS statement_one, b.statement AS
    statement_other
  FROM firm a
  JOIN firm b ON b.question = a.question
  WHERE a.speaker <> b.speaker AND a.concept IS NULL AND b.concept IS NULL
    AND (
      -- the first ends before the second begins
      (a.holds AND b.holds AND (a.hi < b.lo OR (a.hi = b.lo AND (a.hi_open OR b.lo_open))))
      -- the first lies wholly within what the second denies
      OR (
        a.holds AND NOT b.holds
        AND (a.lo > b.lo OR (a.lo = b.lo AND (a.lo_open OR NOT b.lo_open)))
        AND (a.hi < b.hi OR (a.hi = b.hi AND (a.hi_open OR NOT b.hi_open)))
      )
    )
),
-- a concept that the first asserts is, or is narrower than, one that the second denies
denied AS (
  SELECT DISTINCT a.question AS question, a.claim AS one, b.claim AS other, a.statement AS statement_one,
    b.statement AS statement_other
  FROM firm a
  JOIN broader n ON n.narrower = a.concept
  JOIN firm b ON b.question = a.question AND b.concept = n.broader
  WHERE a.speaker <> b.speaker AND a.holds AND NOT b.holds AND NOT n.circular
),
-- where exactly one concept holds, any two exclude each other of which nothing can be both
exclusive AS (
  SELECT * FROM firm WHERE kind = 'concept' AND holds
),
coinciding AS (
  SELECT DISTINCT a.question AS question, a.place AS one, b.place AS other, 1 AS known
  FROM exclusive a
  JOIN broader over_a ON over_a.broader = a.concept
  JOIN broader over_b ON over_b.narrower = over_a.narrower
  JOIN exclusive b ON b.question = a.question AND b.concept = over_b.broader
),
excluded AS (
  SELECT a.question AS question, a.claim AS one, b.claim AS other, a.statement AS statement_one, b.statement AS
    statement_other
  FROM exclusive a
  JOIN exclusive b ON b.question = a.question
  LEFT JOIN coinciding c ON c.question = a.question AND c.one = a.place AND c.other = b.place
  WHERE a.speaker <> b.speaker AND a.place < b.place AND COALESCE(c.known, 0) = 0
)
SELECT p.question AS question, p.one AS one, p.statement_one AS statement_one, p.other AS other, p.statement_other AS
  statement_other
FROM (
  SELECT * FROM numbers_apart
  UNION ALL SELECT * FROM denied
  UNION ALL SELECT * FROM excluded
) p
ORDER BY question, one, other, statement_one, statement_other
