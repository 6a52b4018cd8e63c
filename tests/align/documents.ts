/** Invented reports: three on a bus that fell into the river at Selm, three on a fire in a mill at Tarn. */
export const reports: Readonly<Record<string, string>> = {
  'selm-gazette.txt': `Bus falls into Selm river

At least 12 people were killed when a bus fell from the old bridge at Selm into the Orla river on Monday, the fire brigade said.

The Selm fire brigade said 7 people were injured. The bus was on its way from Harn to Selm. In 2019 a train left the rails at Harn and 9 people were killed.
`,
  'harn-post.txt': `Twelve dead in bus crash at Selm

A bus from Harn plunged off the old bridge at Selm on Monday, killing 12 people, according to the Selm fire brigade.

The hospital of Harn said 14 people were killed. Divers from Harn searched the Orla river for the bus.
`,
  'orla-news.txt': `Selm: death toll rises

The hospital of Harn said on Tuesday that 14 people were killed after a bus fell into the Orla river at Selm.

The governor of Orla denied that 20 people were killed. The old bridge at Selm was closed to buses, and Harn mourned its dead.
`,
  'tarn-times.txt': `Fire in Tarn mill

Police said 5 people were killed when a fire broke out in the Lindqvist mill at Tarn on Friday night.

The owner of the Lindqvist mill, Ada Rill, said 3 people were injured. Tarn has no fire station of its own.
`,
  'tarn-radio.txt': `Lindqvist mill burns

Five people were killed in a fire at the Lindqvist mill in Tarn on Friday, Tarn police said.

Ada Rill, who owns the Lindqvist mill, said that she had asked Tarn for a fire station for years.
`,
  'county-record.txt': `Six dead after mill fire

Six people were killed in the fire at the Lindqvist mill of Tarn, the county hospital said on Saturday.

Ada Rill closed the Lindqvist mill. Tarn police said the fire began in the attic.
`,
}
