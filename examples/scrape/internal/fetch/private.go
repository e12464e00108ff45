package fetch

import (
	"fmt"
	"net/netip"
	"syscall"
)

// reserved are the networks that are no public host's: what IANA's special-purpose registries of IPv4 and IPv6 mark as not
// globally reachable, multicast, and the IPv6 forms that carry an IPv4 address through a gateway.
var reserved = prefixes(
	"0.0.0.0/8",       // this network, RFC 791
	"10.0.0.0/8",      // private use, RFC 1918
	"100.64.0.0/10",   // shared address space, RFC 6598
	"127.0.0.0/8",     // loopback, RFC 1122
	"169.254.0.0/16",  // link local, RFC 3927; metadata services of clouds
	"172.16.0.0/12",   // private use, RFC 1918
	"192.0.0.0/24",    // protocol assignments, RFC 6890
	"192.0.2.0/24",    // documentation, RFC 5737
	"192.88.99.0/24",  // 6to4 relays, RFC 7526
	"192.168.0.0/16",  // private use, RFC 1918
	"198.18.0.0/15",   // benchmarking, RFC 2544
	"198.51.100.0/24", // documentation, RFC 5737
	"203.0.113.0/24",  // documentation, RFC 5737
	"224.0.0.0/4",     // multicast, RFC 5771
	"240.0.0.0/4",     // reserved, RFC 1112, and broadcast
	"::/96",           // unspecified, loopback, IPv4-compatible, RFC 4291
	"64:ff9b::/96",    // IPv4 through NAT64, RFC 6052
	"64:ff9b:1::/48",  // the same, local use, RFC 8215
	"100::/64",        // discard only, RFC 6666
	"2001::/23",       // protocol assignments with Teredo, RFC 2928
	"2001:db8::/32",   // documentation, RFC 3849
	"2002::/16",       // 6to4, RFC 3056
	"3fff::/20",       // documentation, RFC 9637
	"5f00::/16",       // segment routing, RFC 9602
	"fc00::/7",        // unique local, RFC 4193
	"fe80::/10",       // link local, RFC 4291
	"fec0::/10",       // site local, RFC 3879
	"ff00::/8",        // multicast, RFC 4291
)

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// public reports whether an address may be that of a public host.
func public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return a.IsValid()
}

// A PrivateError is an address that is no public host's.
type PrivateError struct{ Address netip.Addr }

func (e *PrivateError) Error() string {
	return fmt.Sprintf("%s is of this machine or a private network", e.Address)
}

// A guard says which hosts may be asked; nil is all.
type guard func(netip.AddrPort) bool

func publicHost(a netip.AddrPort) bool { return public(a.Addr()) }

// control is a net.Dialer's Control: it sees the address that is really connected to, whatever a name resolved to.
func (g guard) control(_, address string, _ syscall.RawConn) error {
	host, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if g != nil && !g(host) {
		return &PrivateError{host.Addr()}
	}
	return nil
}
