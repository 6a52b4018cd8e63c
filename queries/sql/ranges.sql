-- The lowest and the highest figure that claims give for an event itself, by two rules: `documented` (from the smallest
-- figure that somebody documents to the highest that anybody states) and `stated` (from the least to the greatest).
-- What parts add is left to `claimgraph range`. Reads figure and question.

WITH counted AS (
  -- the ends that a figure may set, and for each actor the day of its latest figure among those that may
  SELECT 'documented' AS rule, 'lowest' AS which, question, speaker, lo AS amount, FALSE AS is_open, first_day,
    last_day
  FROM figure
  WHERE refused IS NULL AND NOT vague AND documented AND origins > 0 AND lo IS NOT NULL
  UNION ALL
  SELECT 'documented', 'highest', question, speaker, hi, hi_open, first_day, last_day
  FROM figure
  WHERE refused IS NULL AND NOT vague AND hi IS NOT NULL
  UNION ALL
  SELECT 'stated', 'lowest', question, speaker, lo, FALSE, first_day, last_day
  FROM figure
  WHERE refused IS NULL AND lo IS NOT NULL
  UNION ALL
  SELECT 'stated', 'highest', question, speaker, hi, hi_open, first_day, last_day
  FROM figure
  WHERE refused IS NULL AND hi IS NOT NULL
),
dated AS (
  SELECT rule, which, question, amount, is_open, last_day,
    MAX(first_day) OVER (PARTITION BY rule, which, question, speaker) AS latest
  FROM counted
),
standing AS (
  SELECT rule, which, question, amount, is_open
  FROM dated
  WHERE last_day IS NULL OR latest IS NULL OR last_day >= latest
),
ends AS (
  SELECT rule, which, question,
    MIN(amount) AS lowest,
    MAX(amount) AS highest
  FROM standing
  GROUP BY rule, which, question
),
opened AS (
  SELECT s.rule AS rule, s.question AS question, MAX(CASE WHEN s.is_open THEN 1 ELSE 0 END) AS is_open
  FROM standing s
  JOIN ends e ON e.rule = s.rule AND e.which = s.which AND e.question = s.question
  WHERE s.which = 'highest' AND s.amount = e.highest
  GROUP BY s.rule, s.question
),
both_ends AS (
  SELECT rule, question,
    MIN(CASE WHEN which = 'lowest' THEN lowest END) AS lowest,
    MAX(CASE WHEN which = 'highest' THEN highest END) AS highest
  FROM ends
  GROUP BY rule, question
)
SELECT q.event AS event, q.property AS property, q.unit AS unit, b.rule AS rule, b.question AS question, b.lowest AS
  lowest, b.highest AS highest, COALESCE(o.is_open, 0) AS highest_open
FROM both_ends b
JOIN question q ON q.question = b.question
LEFT JOIN opened o ON o.rule = b.rule AND o.question = b.question
ORDER BY event, property, unit, rule
