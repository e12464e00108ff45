package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
)

// A job is what every stage must know.
type job struct {
	Output   string
	Format   string // of the articles without copies: jsonl or parquet
	Workers  int
	MaxBytes int64
}

func init() {
	register.DoFn4x1[context.Context, Shard, func(Row), func(Shard), error](&read{})
	register.Function2x0(bands)
	register.Function3x0(similar)
	register.Function3x0(first)
	register.Function2x0(failed)
	register.Function1x2(byNumber)
	register.Function2x0(counted)
	register.DoFn4x1[context.Context, int64, func(*Shard) bool, func(*Left) bool, error](&unique{})
	register.DoFn3x1[context.Context, int, func(*Count) bool, error](&counts{})
	register.Function2x1(asCount)
	register.Emitter1[Row]()
	register.Emitter1[Shard]()
	register.Emitter1[string]()
	register.Emitter2[int64, Row]()
	register.Emitter2[string, Left]()
	register.Emitter2[int64, Left]()
	register.Iter1[Row]()
	register.Iter1[Shard]()
	register.Iter1[Left]()
	register.Iter1[Count]()
}

// pipeline reads shards and writes, into the folder of the job,
//
//	answers-NNNNN.jsonl     every line of a shard, articles and errors, as examples/warc writes it
//	unique-NNNNN.jsonl      of these the articles, without copies of a story that stands earlier, in this shard or another;
//	                        or unique-NNNNN.parquet, a table of them as examples/warc writes it
//	duplicates-NNNNN.jsonl  which lines were left out as copies, and of what
//	counts.jsonl            articles and errors for each site and day
//
// Only sketches of articles go from stage to stage: the lines themselves are written where they are made, and read once more
// when it is known which are copies.
func pipeline(shards []Shard, j job) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	list := beam.Reshuffle(s, beam.CreateList(s, shards)) // so that engines give shards to different workers
	rows, done := beam.ParDo2(s, &read{job: j}, list)

	similars := beam.ParDo(s, similar, beam.GroupByKey(s, beam.ParDo(s, bands, rows)))
	copies := beam.ParDo(s, first, beam.GroupByKey(s, similars))
	left := beam.Flatten(s, copies, beam.ParDo(s, failed, rows))
	beam.ParDo0(s, &unique{job: j}, beam.CoGroupByKey(s, beam.ParDo(s, byNumber, done), left))

	perDay := beam.ParDo(s, asCount, stats.Count(s, beam.ParDo(s, counted, rows)))
	beam.ParDo0(s, &counts{job: j}, beam.GroupByKey(s, beam.AddFixedKey(s, perDay)))
	return p
}
