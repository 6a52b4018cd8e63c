-- Who holds which position on each question: claims, documents, actors, and with how many of them it begins. What an
-- actor has replaced by a later claim does not count; of sets of concepts, each concept that is asserted or denied is a
-- row, and nothing is replaced by date. Nothing is lifted from parts to wholes. Reads claim, stated, question, mention,
-- origin. A relay adds no origin: what others have an actor say begins where its own words do.

WITH voiced AS (
  -- what is stated, once for each in whose words it is known: the actor's own, or those of whoever relays it
  SELECT DISTINCT s.question AS question, q.kind AS kind, s.claim AS claim, s.holds AS holds, c.speaker AS speaker,
    c.first_day AS first_day, c.last_day AS last_day,
    CASE WHEN q.kind = 'set-of-concepts' THEN s.concept ELSE s.place END AS place,
    COALESCE(m.relayed_by, '') AS relay,
    CASE WHEN m.ascribed THEN 1 ELSE 0 END AS ascribed,
    CASE WHEN c.stance = 'could not verify' THEN 1 ELSE 0 END AS is_open
  FROM stated s
  JOIN question q ON q.question = s.question
  JOIN claim c ON c.claim = s.claim
  LEFT JOIN mention m ON m.claim = c.claim
  WHERE c.in_force
),
dated AS (
  SELECT question, kind, claim, holds, speaker, is_open, place, relay, ascribed, last_day,
    MAX(first_day) OVER (PARTITION BY question, speaker, relay) AS latest
  FROM voiced
),
standing AS (
  SELECT question, claim, holds, speaker, is_open, place, relay, ascribed
  FROM dated
  WHERE kind = 'set-of-concepts' OR last_day IS NULL OR latest IS NULL OR last_day >= latest
),

-- whether a claim begins with its own actor and nobody else
beginning AS (
  SELECT o.claim AS claim,
    CASE WHEN COUNT(*) = 1 AND MAX(CASE WHEN o.named AND o.agent = c.speaker THEN 1 ELSE 0 END) = 1 THEN 1 ELSE 0 END
      AS own
  FROM origin o
  JOIN claim c ON c.claim = o.claim
  GROUP BY o.claim
),
begun AS (
  SELECT s.question AS question, s.place AS place, s.holds AS holds, s.is_open AS is_open, s.claim AS claim,
    s.speaker AS speaker, s.relay AS relay, COALESCE(b.own, 0) AS own
  FROM standing s
  LEFT JOIN beginning b ON b.claim = s.claim
),
-- with whom an actor's own words on a question begin: with others only, where it has any of it from others
own_words AS (
  SELECT v.question AS question, v.speaker AS speaker, v.claim AS claim, COALESCE(b.own, 0) AS own
  FROM voiced v
  LEFT JOIN beginning b ON b.claim = v.claim
  WHERE v.relay = ''
),
own_only AS (
  SELECT question, speaker, MIN(own) AS own FROM own_words GROUP BY question, speaker
),
own_origin AS (
  SELECT DISTINCT w.question AS question, w.speaker AS speaker, o.agent AS agent, o.named AS named
  FROM own_words w
  JOIN own_only y ON y.question = w.question AND y.speaker = w.speaker
  JOIN origin o ON o.claim = w.claim
  WHERE y.own = 1 OR o.agent <> w.speaker OR NOT o.named
),
in_own_words AS (
  SELECT DISTINCT question, place, holds, is_open, speaker, 1 AS known FROM begun WHERE relay = ''
),
sourced AS (
  SELECT g.question AS question, g.place AS place, g.holds AS holds, g.is_open AS is_open, g.claim AS claim,
    g.speaker AS speaker, g.own AS own,
    CASE
      WHEN g.relay = '' OR g.own = 0 THEN 'its claim'
      WHEN COALESCE(i.known, 0) = 1 THEN 'nothing'
      WHEN COALESCE(k.known, 0) = 1 THEN 'its own words'
      ELSE 'its claim'
    END AS from_what,
    COALESCE(k.own, 1) AS own_words_own
  FROM begun g
  LEFT JOIN in_own_words i
    ON i.question = g.question AND i.place = g.place AND i.holds = g.holds AND i.is_open = g.is_open
    AND i.speaker = g.speaker
  LEFT JOIN (SELECT question, speaker, own, 1 AS known FROM own_only) k
    ON k.question = g.question AND k.speaker = g.speaker
),
from_nobody_else AS (
  SELECT question, place, holds, is_open, speaker,
    MIN(CASE WHEN from_what = 'its own words' THEN own_words_own ELSE own END) AS own
  FROM sourced
  WHERE from_what <> 'nothing'
  GROUP BY question, place, holds, is_open, speaker
),
begins_with AS (
  SELECT s.question AS question, s.place AS place, s.holds AS holds, s.is_open AS is_open, s.speaker AS speaker,
    o.agent AS agent, o.named AS named
  FROM sourced s
  JOIN origin o ON o.claim = s.claim
  WHERE s.from_what = 'its claim'
  UNION ALL
  SELECT s.question AS question, s.place AS place, s.holds AS holds, s.is_open AS is_open, s.speaker AS speaker,
    w.agent AS agent, w.named AS named
  FROM sourced s
  JOIN own_origin w ON w.question = s.question AND w.speaker = s.speaker
  WHERE s.from_what = 'its own words'
),
origins AS (
  SELECT w.question AS question, w.place AS place, w.holds AS holds, w.is_open AS is_open,
    COUNT(DISTINCT CASE WHEN w.named THEN w.agent END) AS named,
    COUNT(DISTINCT CASE WHEN w.named THEN NULL ELSE w.agent END) AS unnamed
  FROM begins_with w
  JOIN from_nobody_else e
    ON e.question = w.question AND e.place = w.place AND e.holds = w.holds AND e.is_open = w.is_open
    AND e.speaker = w.speaker
  WHERE e.own = 1 OR w.agent <> w.speaker OR NOT w.named
  GROUP BY w.question, w.place, w.holds, w.is_open
),
documents AS (
  SELECT s.question AS question, s.place AS place, s.holds AS holds, s.is_open AS is_open, COUNT(DISTINCT m.document)
    AS documents
  FROM standing s
  JOIN mention m ON m.claim = s.claim
  WHERE COALESCE(m.relayed_by, '') = s.relay
  GROUP BY s.question, s.place, s.holds, s.is_open
),
holders AS (
  SELECT question, place, holds, is_open, COUNT(DISTINCT claim) AS claims, COUNT(DISTINCT speaker) AS actors,
    COUNT(DISTINCT CASE WHEN ascribed = 0 THEN speaker END) AS counting_actors
  FROM standing
  GROUP BY question, place, holds, is_open
)
SELECT h.question AS question, q.event AS event, q.property AS property, q.unit AS unit, q.kind AS kind, h.place AS
  place,
  CASE WHEN h.is_open = 1 THEN 'could not verify' WHEN h.holds THEN 'holds' ELSE 'denied' END AS taken,
  h.claims AS claims, h.actors AS actors, h.counting_actors AS counting_actors, COALESCE(d.documents, 0) AS documents,
  COALESCE(o.named, 0) AS origins, COALESCE(o.unnamed, 0) AS unnamed_origins
FROM holders h
JOIN question q ON q.question = h.question
LEFT JOIN documents d
  ON d.question = h.question AND d.place = h.place AND d.holds = h.holds AND d.is_open = h.is_open
LEFT JOIN origins o
  ON o.question = h.question AND o.place = h.place AND o.holds = h.holds AND o.is_open = h.is_open
ORDER BY question, counting_actors DESC, place, taken
