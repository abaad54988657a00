package Tree;
# Roots out of paths, by the recursive definitions of RFC 9162 §2.1.
use strict;
use warnings;
use Digest::SHA qw(sha256);
use Exporter 'import';
our @EXPORT = qw(root_of before is_consistent);

sub node { sha256("\1$_[0]$_[1]") }

# The largest power of two below a number.
sub split_of { my $half = 1; $half *= 2 while $half * 2 < $_[0]; return $half }

# The root that a path leads to, from leaf $at of $size.
sub root_of {
  my ($at, $size, $leaf, $path) = @_;
  return @$path ? undef : $leaf if $size == 1;
  my ($half, $other) = (split_of($size), pop @$path);
  return unless defined $other && length $other == 32;
  my $own = $at < $half ? root_of($at, $half, $leaf, $path) : root_of($at - $half, $size - $half, $leaf, $path);
  return defined $own ? $at < $half ? node($own, $other) : node($other, $own) : undef;
}

# The root of the leaves before leaf $at, of the same path; nothing where there are none.
sub before {
  my ($at, $size, $path) = @_;
  return if $size == 1;
  my ($half, $other) = (split_of($size), pop @$path);
  return before($at, $half, $path) if $at < $half;
  my $rest = before($at - $half, $size - $half, $path);
  return defined $rest ? node($other, $rest) : $other;
}

sub is_consistent {
  my ($from, $old, $size, $root, @path) = @_;
  return !@path if $from == 0;
  return !@path && $old eq $root if $from == $size;
  return 0 if $from > $size;
  my ($before, $after) = both($from, $size, 1, $old, \@path);
  return !@path && defined $before && $before eq $old && $after eq $root;
}

# The older and the newer root of a subtree, by SUBPROOF of RFC 9162 §2.1.4.1 read backwards.
sub both {
  my ($from, $size, $whole, $old, $path) = @_;
  if ($from == $size) { my $own = $whole ? $old : pop @$path; return ($own, $own) }
  my ($half, $other) = (split_of($size), pop @$path);
  return unless defined $other;
  if ($from <= $half) {
    my ($before, $after) = both($from, $half, $whole, $old, $path);
    return defined $before ? ($before, node($after, $other)) : ();
  }
  my ($before, $after) = both($from - $half, $size - $half, 0, $old, $path);
  return defined $before ? (node($other, $before), node($other, $after)) : ();
}

1;
