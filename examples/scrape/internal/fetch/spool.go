package fetch

import (
	"errors"
	"io"
	"os"
)

// A spooled is a body on disk that goes away when it is closed, or at once where an open file can be removed.
type spooled struct{ *os.File }

func (s spooled) Close() error {
	err := s.File.Close()
	_ = os.Remove(s.Name())
	return err
}

// spool reads a body to its end.
func spool(body io.Reader) (spooled, error) {
	f, err := os.CreateTemp("", "scrape-")
	if err != nil {
		return spooled{}, err
	}
	s := spooled{f}
	_ = os.Remove(f.Name())
	if _, err = io.Copy(f, body); err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		return s, errors.Join(err, s.Close())
	}
	return s, nil
}
