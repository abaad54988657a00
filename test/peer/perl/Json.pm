package Json;
# JSON as RFC 8259 has it and as RFC 8785 writes it. Perl's own JSON::PP takes the last of two equal names and tells
# numbers from text only sometimes; both matter here. A text is a blessed reference to its bytes in UTF-8, a number
# one to its digits.

use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(parse jcs text number);

sub text { ref $_[0] eq 'Text' ? ${ $_[0] } : die "a text is missing\n" }
sub number { ref $_[0] eq 'Number' ? ${ $_[0] } : die "a number is missing\n" }

sub parse {
  my $json = shift;
  utf8::decode(my $copy = $json) or die "no UTF-8\n";
  my $value = value(\$json);
  $json =~ /\G\s*\z/gc or die "something after the JSON\n";
  return $value;
}

sub typed { my ($kind, $own) = @_; return bless \$own, $kind }

sub value {
  my $json = shift;
  $$json =~ /\G[ \t\r\n]*/gc;
  return typed('Text', string($1)) if $$json =~ /\G"((?:[^"\\\x00-\x1f]|\\.)*)"/gc;
  return typed('Number', $1) if $$json =~ /\G(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/gc;
  return typed('Word', $1) if $$json =~ /\G(true|false|null)/gc;
  if ($$json =~ /\G\[\s*/gc) {
    my @list;
    return \@list if $$json =~ /\G\]/gc;
    do { push @list, value($json) } while $$json =~ /\G\s*,/gc;
    $$json =~ /\G\s*\]/gc or die "a list has no end\n";
    return \@list;
  }
  $$json =~ /\G\{\s*/gc or die "no JSON\n";
  my %object;
  return \%object if $$json =~ /\G\}/gc;
  do {
    $$json =~ /\G\s*"((?:[^"\\\x00-\x1f]|\\.)*)"\s*:/gc or die "a name is missing\n";
    my $name = string($1);
    die "a name comes twice\n" if exists $object{$name};
    $object{$name} = value($json);
  } while $$json =~ /\G\s*,/gc;
  $$json =~ /\G\s*\}/gc or die "an object has no end\n";
  return \%object;
}

my %escaped = (b => "\b", f => "\f", n => "\n", r => "\r", t => "\t", '"' => '"', '\\' => '\\', '/' => '/');

# The bytes of a text between its quotation marks.
sub string {
  my $text = shift;
  $text =~ s{\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))}{
    my $sign = defined $1 ? chr(0x10000 + ((hex($1) & 0x3ff) << 10) + (hex($2) & 0x3ff))
      : defined $3 ? (hex($3) & 0xf800) == 0xd800 ? die "half of a character\n" : chr hex $3
      : $escaped{$4} // die "an unknown escape\n";
    utf8::encode($sign);
    $sign
  }gse;
  return $text;
}

# RFC 8785. Other numbers than whole ones do not stand in the format.
sub jcs {
  my $value = shift;
  return '"' . quoted($$value) . '"' if ref $value eq 'Text';
  return $$value if ref $value eq 'Word';
  return '[' . join(',', map { jcs($_) } @$value) . ']' if ref $value eq 'ARRAY';
  return '{' . join(',', map { '"' . quoted($_) . '":' . jcs($value->{$_}) } sort { utf16($a) cmp utf16($b) } keys %$value) . '}'
    if ref $value eq 'HASH';
  die "not a whole number\n" unless $$value =~ /\A(?:0|-?[1-9]\d*)\z/ && abs($$value) < 2**53;
  return $$value;
}

sub utf16 {
  utf8::decode(my $text = shift);
  return join '', map { $_ > 0xffff ? pack('nn', 0xd800 + (($_ - 0x10000) >> 10), 0xdc00 + ($_ & 0x3ff)) : pack 'n', $_ } unpack 'W*', $text;
}

sub quoted {
  my %short = ("\b" => 'b', "\f" => 'f', "\n" => 'n', "\r" => 'r', "\t" => 't', '"' => '"', '\\' => '\\');
  return $_[0] =~ s{([\x00-\x1f"\\])}{'\\' . ($short{$1} // sprintf 'u%04x', ord $1)}ger;
}

1;
