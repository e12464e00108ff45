package main

import (
	"encoding/json"
	"errors"
	"path/filepath"

	"github.com/broadsheet-go/broadsheet/extract"
)

// madeAnswers is a system that says what folder/<corpus>.jsonl says: lines as "extract -batch" writes them, with an id and an
// article or an error.
func madeAnswers(name, folder string, c corpus) (system, error) {
	type reply struct {
		ID      string
		Article *extract.Article
		Error   string
	}
	made := map[string]reply{}
	err := eachLine(filepath.Join(folder, c.name+".jsonl"), func(line []byte) error {
		var r reply
		err := json.Unmarshal(line, &r)
		made[r.ID] = r
		return err
	})
	return system{name, false, func(g *gold, _ []byte) (answer, error) {
		r := made[g.ID]
		switch {
		case r.Error != "":
			return answer{}, errors.New(r.Error)
		case r.Article == nil:
			return answer{}, errors.New("no answer")
		}
		return ofArticle(r.Article), nil
	}}, err
}
