//go:build unix

// Command scale measures how the program takes archives of growing length: it pipes sample archives into it and prints a line
// of Markdown for each.
//
//	go build -o /tmp/warc . && go run ./internal/scale -program /tmp/warc 1000 10000 50000
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run() error {
	program := flag.String("program", "./warc", "the program to measure")
	dir := flag.String("pages", "../../testdata/pages", "folder of pages")
	workers := flag.String("workers", "0", "of the program")
	flag.Parse()
	pages, err := sample.Pages(*dir)
	if err != nil {
		return err
	}
	fmt.Println("| pages | archive, MB | output, MB | wall, s | pages/s | CPU, ms a page | peak RSS, MB |\n|--:|--:|--:|--:|--:|--:|--:|")
	for _, arg := range flag.Args() {
		records, err := strconv.Atoi(arg)
		if err != nil {
			return err
		}
		a := sample.Archive{Pages: pages, Records: records, Decoded: true}
		if err := measure(exec.Command(*program, "-quiet", "-workers", *workers, "-"), a); err != nil {
			return err
		}
	}
	return nil
}

// counted counts what is written through it.
type counted struct {
	io.Writer
	n int64
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	c.n += int64(n)
	return n, err
}

// measure runs the program on one archive and prints the line.
func measure(cmd *exec.Cmd, a sample.Archive) error {
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out := &counted{Writer: io.Discard}
	cmd.Stdout, cmd.Stderr = out, os.Stderr
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	packed := &counted{Writer: in}
	if err := a.Write(packed); err != nil {
		return err
	}
	if err := in.Close(); err != nil {
		return err
	}
	if err := cmd.Wait(); err != nil {
		return err
	}
	wall, state := time.Since(start).Seconds(), cmd.ProcessState
	spent := state.UserTime() + state.SystemTime()
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return fmt.Errorf("no usage of resources on this system")
	}
	fmt.Printf("| %d | %.1f | %.1f | %.1f | %.0f | %.2f | %.0f |\n", a.Records, float64(packed.n)/1e6, float64(out.n)/1e6, wall,
		float64(a.Records)/wall, spent.Seconds()*1e3/float64(a.Records), float64(usage.Maxrss)/1024)
	return nil
}
