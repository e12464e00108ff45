package metadata
import ("testing";"fmt";"os";"strings")
func TestDbg(t *testing.T){
 b,_:=os.ReadFile("/tmp/dbg.txt")
 for _,ln:=range strings.Split(string(b),"\n"){
  if ln==""{continue}
  lang,s,_:=strings.Cut(ln,"\t")
  l:=lineLocale(lang)
  d,ok:=ParseDateline(s,l)
  fmt.Printf("%s\n  shaped=%v DL %v %+v\n",s,datelineShaped(s),ok,d)
  p := datelineParser{text: s, head: s, l: l, w: wordsOf(s, l)}
  st:=p.skip(0); var e int
  if isOpening(first(s[st:])) { e=p.bracketed(st)} else if unspaced(first(s[st:])) {e=p.east(st)} else {e=p.plain(st)}
  fmt.Printf("  end=%d refuse=%v score=%d",e,p.refuse,p.score)
  p.weighPlaces(); fmt.Printf(" places->%d",p.score); p.weighRest(e); fmt.Printf(" rest->%d refuse=%v np=%d region=%q known=%v dated=%v sep=%d\n",p.score,p.refuse,p.nplaces,p.str(p.region),p.known,p.dated,p.sep)
  bl,ok:=ParseByline(s,l)
  fmt.Printf("  BL %v %+v\n",ok,bl)
  bl,ok=ParseAuthors(s,l)
  fmt.Printf("  AU %v %+v\n",ok,bl)
 }
}
