-- For each question its claims, its actors, and the pairs of claims by different actors that cannot both be true; what
-- contradicts most comes first. Reads the tables that `claimgraph tables` writes: claim, stated, question, broader.
-- Figures, days and truths are counted by window functions, in time near-linear; concepts by position, not by claim.

WITH made AS (
  -- one row to a statement and value, of claims that nothing replaces
  SELECT s.question AS question, s.claim AS claim, s.statement AS statement, s.place AS place, s.holds AS holds,
    s.lo AS lo, s.lo_open AS lo_open, s.hi AS hi, s.hi_open AS hi_open, s.concept AS concept,
    c.speaker AS speaker, c.stance AS stance
  FROM stated s
  JOIN claim c ON c.claim = s.claim
  WHERE c.in_force
),
counted AS (
  SELECT question, COUNT(*) AS claims, COUNT(DISTINCT speaker) AS actors
  FROM (SELECT DISTINCT question, claim, statement, speaker FROM made) each_once
  GROUP BY question
),
firm AS (
  SELECT * FROM made WHERE stance <> 'could not verify'
),

-- Figures, days and truths that are one stretch: pairs of which one ends before the other begins. Where an end and a
-- beginning are one number, `turn` tells which comes first: they lie apart if either of them does not belong to it.
marks AS (
  SELECT question, speaker, hi AS mark, CASE WHEN hi_open THEN 0 ELSE 2 END AS turn, 1 AS ended
  FROM firm WHERE concept IS NULL AND holds AND hi IS NOT NULL
  UNION ALL
  SELECT question, speaker, lo AS mark, CASE WHEN lo_open THEN 3 ELSE 1 END AS turn, 0 AS ended
  FROM firm WHERE concept IS NULL AND holds AND lo IS NOT NULL
),
passed AS (
  SELECT question, ended,
    SUM(ended) OVER (
      PARTITION BY question ORDER BY mark, turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS before_all,
    SUM(ended) OVER (
      PARTITION BY question, speaker ORDER BY mark, turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS before_own
  FROM marks
),
stretches_apart AS (
  SELECT question, CAST(SUM(before_all - before_own) AS BIGINT) AS pairs FROM passed WHERE ended = 0 GROUP BY question
),

-- What a denial leaves where that is two stretches: everything but what lies between. It contradicts whatever lies
-- wholly between; two of these never contradict each other.
denied_between AS (
  SELECT question, speaker, lo, lo_open, hi, hi_open, COUNT(*) AS times
  FROM firm WHERE concept IS NULL AND NOT holds
  GROUP BY question, speaker, lo, lo_open, hi, hi_open
),
stretches AS (
  SELECT question, speaker, lo, lo_open, hi, hi_open, COUNT(*) AS times
  FROM firm
  WHERE concept IS NULL AND holds AND lo IS NOT NULL AND hi IS NOT NULL
    AND question IN (SELECT question FROM denied_between)
  GROUP BY question, speaker, lo, lo_open, hi, hi_open
),
between_apart AS (
  SELECT d.question AS question, CAST(SUM(d.times * s.times) AS BIGINT) AS pairs
  FROM denied_between d
  JOIN stretches s ON s.question = d.question
  WHERE s.speaker <> d.speaker
    AND (s.lo > d.lo OR (s.lo = d.lo AND (s.lo_open OR NOT d.lo_open)))
    AND (s.hi < d.hi OR (s.hi = d.hi AND (s.hi_open OR NOT d.hi_open)))
  GROUP BY d.question
),

-- Concepts, by position: how often each is held, and by whom.
held AS (
  SELECT question, place, speaker, COUNT(*) AS times
  FROM (SELECT DISTINCT question, claim, statement, place, speaker FROM firm WHERE concept IS NOT NULL) each_once
  GROUP BY question, place, speaker
),
placed AS (
  SELECT question, place, SUM(times) AS times FROM held GROUP BY question, place
),
named AS (
  SELECT DISTINCT question, place, concept, holds FROM firm WHERE concept IS NOT NULL
),
-- a concept that one asserts is, or is narrower than, one that the other denies
denied AS (
  SELECT DISTINCT a.question AS question, a.place AS one, d.place AS other
  FROM named a
  JOIN broader b ON b.narrower = a.concept
  JOIN named d ON d.question = a.question AND d.concept = b.broader
  WHERE a.holds AND NOT d.holds AND NOT b.circular
),
-- where exactly one concept holds, any two exclude each other of which nothing can be both
exclusive AS (
  SELECT n.question AS question, n.place AS place, n.concept AS concept
  FROM named n
  JOIN question q ON q.question = n.question
  WHERE q.kind = 'concept' AND n.holds
),
coinciding AS (
  SELECT DISTINCT a.question AS question, a.place AS one, b.place AS other
  FROM exclusive a
  JOIN broader over_a ON over_a.broader = a.concept
  JOIN broader over_b ON over_b.narrower = over_a.narrower
  JOIN exclusive b ON b.question = a.question AND b.concept = over_b.broader
  WHERE a.place < b.place
),
-- pairs of positions with the sign by which their pairs of claims count
related AS (
  SELECT question, one, other, 1 AS sign FROM denied
  UNION ALL
  SELECT question, one, other, -1 AS sign FROM coinciding
),
related_all AS (
  SELECT r.question AS question, CAST(SUM(r.sign * a.times * b.times) AS BIGINT) AS pairs
  FROM related r
  JOIN placed a ON a.question = r.question AND a.place = r.one
  JOIN placed b ON b.question = r.question AND b.place = r.other
  GROUP BY r.question
),
related_own AS (
  SELECT r.question AS question, CAST(SUM(r.sign * a.times * b.times) AS BIGINT) AS pairs
  FROM related r
  JOIN held a ON a.question = r.question AND a.place = r.one
  JOIN held b ON b.question = r.question AND b.place = r.other
  WHERE a.speaker = b.speaker
  GROUP BY r.question
),
-- all pairs of claims with different concepts: half of the square of all less the squares of each
different_all AS (
  SELECT question, CAST((SUM(times) * SUM(times) - SUM(times * times)) / 2 AS BIGINT) AS pairs
  FROM (
    SELECT p.question AS question, p.place AS place, p.times AS times
    FROM placed p JOIN exclusive e ON e.question = p.question AND e.place = p.place
  ) each_place
  GROUP BY question
),
different_own AS (
  SELECT question, CAST(SUM(pairs) AS BIGINT) AS pairs
  FROM (
    SELECT h.question AS question, h.speaker AS speaker, (SUM(h.times) * SUM(h.times) - SUM(h.times * h.times)) / 2 AS
      pairs
    FROM held h JOIN exclusive e ON e.question = h.question AND e.place = h.place
    GROUP BY h.question, h.speaker
  ) each_speaker
  GROUP BY question
),

found AS (
  SELECT question, SUM(pairs) AS pairs
  FROM (
    SELECT question, pairs FROM stretches_apart
    UNION ALL SELECT question, pairs FROM between_apart
    UNION ALL SELECT question, pairs FROM related_all
    UNION ALL SELECT question, -pairs AS pairs FROM related_own
    UNION ALL SELECT question, pairs FROM different_all
    UNION ALL SELECT question, -pairs AS pairs FROM different_own
  ) every_kind
  GROUP BY question
)
SELECT q.question AS question, q.event AS event, q.property AS property, q.unit AS unit, q.kind AS kind, c.claims AS
  claims, c.actors AS actors,
  CAST(COALESCE(f.pairs, 0) AS BIGINT) AS contradicting
FROM question q
JOIN counted c ON c.question = q.question
LEFT JOIN found f ON f.question = q.question
ORDER BY contradicting DESC, claims DESC, question
