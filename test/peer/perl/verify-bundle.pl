#!/usr/bin/env perl
# Checks a case bundle's seal, bag, keys, ledger and openings, and that the case is whole (points 2 to 4 of
# docs/formats.md, and of 5 that what is opened fits), with Perl and openssl alone. It shares no code with Jejak and
# none with the other reader beside it: the tree is computed by the recursive definitions of RFC 9162 §2.1, where
# both others follow its loops.
#
#   perl test/peer/perl/verify-bundle.pl BUNDLE.zip
#
# Prints a line for each fault, and at the end whether all of that is right. Exit status: 0 right, 1 not, 2 not readable.
# Not checked here: whether the archive is safe to unpack, whether case.json says of each item what its entry says,
# and time-stamps (`openssl ts -verify` does that).
use strict;
use warnings;
use Digest::SHA qw(sha256 sha256_hex);
use File::Temp qw(tempdir);
use FindBin;
use IO::Uncompress::Unzip qw($UnzipError);
use MIME::Base64 qw(decode_base64 encode_base64);
use lib $FindBin::Bin;
use Json;
use Tree;

my @faults;
sub fault { push @faults, join ' ', @_ }
my %bag;
my $scratch = tempdir(CLEANUP => 1);

sub check {
  my @keys = read_keys();
  my @lines = read_lines();
  my $origin = check_keys(\@lines, @keys);
  check_seal($origin, $keys[-1]);
  check_bag();
  my %proven = check_tree($origin, $keys[-1], @lines);
  check_case(\%proven, @lines);
  check_approvals($origin, @lines);
  check_openings();
}

# ---- the archive and the bag -------------------------------------------------------------------------------------

# Path (below the one top folder) to bytes.
sub read_bag {
  my %all;
  open my $in, '<:raw', $_[0] or die "$!\n";
  seek $in, -22, 2;
  read $in, my $end, 4;
  die "cut off, or with something behind its end\n" if ($end // '') ne "PK\5\6";
  my $zip = IO::Uncompress::Unzip->new($_[0]) or die "$UnzipError\n";
  for (my $more = 1; $more > 0; $more = $zip->nextStream) {
    my $bytes = '';
    while (($more = $zip->read(my $part)) > 0) { $bytes .= $part }
    die "$UnzipError\n" if $more < 0;
    $all{ $zip->getHeaderInfo->{Name} } = $bytes;
  }
  my ($top) = grep { exists $all{"$_/seal.txt"} } map { m{\A([^/]+)/bagit\.txt\z} } keys %all;
  die "no top folder with bagit.txt and seal.txt\n" unless defined $top;
  return map { m{\A\Q$top\E/(.*[^/])\z}s ? ($1 => $all{$_}) : () } keys %all;
}

sub check_bag {
  fault('bag declaration') if ($bag{'bagit.txt'} // '') ne "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  for (qw(README.txt BACA-SAYA.txt data/exhibits.csv)) { fault('missing', $_) unless exists $bag{$_} }
  fault('fetch.txt') if exists $bag{'fetch.txt'};
  my @payload = grep { m{\Adata/} } keys %bag;
  check_manifest('manifest-sha256.txt', @payload);
  check_manifest('tagmanifest-sha256.txt', grep { !m{\A(?:data/|seal\.txt|tagmanifest-sha256\.txt\z)} } keys %bag);
  my $bytes = 0;
  $bytes += length $bag{$_} for @payload;
  fault('payload-oxum') unless ($bag{'bag-info.txt'} // '') =~ /^Payload-Oxum: \Q$bytes.${\ scalar @payload}\E$/m;
}

sub check_manifest {
  my ($name, @covered) = @_;
  my %said;
  for (grep { length } split /\r\n|\n|\r/, $bag{$name} // '') {
    my ($hash, $path) = /\A([0-9a-f]{64})[ \t]+(.+)\z/s or do { fault('manifest line', $name, $_); next };
    $path =~ s/%(0A|0D|25)/chr hex $1/ge;
    fault('listed twice', $path) if exists $said{$path};
    $said{$path} = $hash;
  }
  for (@covered) {
    my $hash = delete $said{$_};
    fault('not listed', $_) unless defined $hash;
    fault('changed', $_) if defined $hash && $hash ne sha256_hex($bag{$_});
  }
  fault('missing', $_) for keys %said;
}

# ---- keys, notes and the seal ------------------------------------------------------------------------------------

# SPKI of the keys that signers.json names, oldest first.
sub read_keys {
  my $names = parse($bag{'data/keys/signers.json'} // '')->{locker};
  return map {
    my $pem = $bag{"data/keys/$_.pem"} // '';
    my ($base64) = $pem =~ m{\A-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n?\z};
    my $spki = spki_of($base64 // '');
    fault('key', $_) unless defined $spki && sha256_hex($spki) eq $_;
    $spki // ();
  } map { text($_) } @$names;
}

# An Ed25519 key in its one form, and none of small order (libsodium's list of encodings, with either sign).
my %small = map { $_ => 1 } map { ($_, unpack('H*', pack('H62', $_) . chr(hex(substr $_, 62) | 128))) } (
  '01' . '00' x 31, 'ec' . 'ff' x 30 . '7f', '00' x 32,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
);

sub spki_of {
  my $base64 = $_[0] =~ s/\n//gr;
  my $spki = strict_base64($base64) // return;
  return if length $spki != 44;
  my $key = unpack 'H*', substr $spki, 12;
  return if unpack('H24', $spki) ne '302a300506032b6570032100' || $small{$key};
  # Not below the prime 2^255 − 19: another spelling of a smaller number.
  return if $key =~ /\A(?:e[d-f]|f[0-9a-f])(?:ff){30}[7f]f\z/;
  return $spki;
}

sub strict_base64 {
  my $bytes = decode_base64($_[0]);
  return encode_base64($bytes, '') eq $_[0] ? $bytes : undef;
}

sub is_signed {
  my ($spki, $text, $signature) = @_;
  my %at = map { $_ => "$scratch/$_" } qw(key text signature);
  put($at{key}, "-----BEGIN PUBLIC KEY-----\n" . encode_base64($spki, '') . "\n-----END PUBLIC KEY-----\n");
  put($at{text}, $text);
  put($at{signature}, $signature);
  my $said = qx(openssl pkeyutl -verify -rawin -pubin -inkey "$at{key}" -in "$at{text}" -sigfile "$at{signature}" 2>&1);
  die "openssl could not be started\n" if $? == -1 || $? >> 8 == 127;
  return $? == 0;
}

sub put {
  my ($path, $bytes) = @_;
  open my $out, '>:raw', $path or die "$path: $!\n";
  print $out $bytes;
  close $out or die "$path: $!\n";
}

# The text of a C2SP signed note and the signature of one key over it; nothing where it does not hold.
sub open_note {
  my ($note, $name, $spki) = @_;
  return unless defined $spki && utf8::decode(my $copy = $note);
  my ($text, $rest) = $note =~ /\A(.*?\n)\n(.*)\z/s or return;
  my @lines = split /\n/, $rest, -1;
  return if (pop @lines // 'none') ne '' || !@lines || @lines > 16;
  my $id = substr sha256($name . "\n\x01" . substr $spki, -32), 0, 4;
  my $found;
  for (@lines) {
    my ($who, $base64) = m{\A\xe2\x80\x94 (\S+) ([A-Za-z0-9+/]+=*)\z} or return;
    my $bytes = strict_base64($base64) // return;
    next if $who ne $name || substr($bytes, 0, 4) ne $id;
    $found = substr $bytes, 4;
    return if length $found != 64 || !is_signed($spki, $text, $found);
  }
  return defined $found ? ($text, $found) : ();
}

sub check_seal {
  my ($origin, $spki) = @_;
  my ($text, $signature) = open_note($bag{'seal.txt'}, $origin, $spki);
  return fault('signature of the seal') unless defined $text;
  fault('seal.txt.sig') if ($bag{'seal.txt.sig'} // '') ne $signature;
  my ($bundle, $hash) = $text =~ m{\Ajejak-seal/v1\nbundle ([0-9a-f]{32})\ntagmanifest-sha256 ([0-9a-f]{64})\nsealed-at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\n\z}
    or return fault('form of the seal');
  fault('hash in the seal') if $hash ne sha256_hex($bag{'tagmanifest-sha256.txt'} // '');
  fault('bundle in the seal') if $bundle ne text(parse($bag{'data/case.json'} // '')->{bundle});
}

# The first key gives the log its name; each rotation leads to the next key, which signed it. Gives the name.
sub check_keys {
  my ($lines, @keys) = @_;
  my ($created) = grep { text($_->{entry}{kind}) eq 'locker.created' } @$lines;
  my $first = $created && spki_of(text($created->{entry}{body}{publicKey}));
  die "no first key\n" unless defined $first && @keys;
  my $origin = 'jejak/' . substr sha256_hex($first), 0, 32;
  fault('first key') if $first ne $keys[0] || number($created->{entry}{seq}) != 0;
  for (@$lines) { fault('of another log:', number($_->{entry}{seq})) if text($_->{entry}{log}) ne $origin }
  my @rotations = map { $_->{entry}{body} } grep { text($_->{entry}{kind}) eq 'key.rotated' } @$lines;
  fault('number of rotations') if @rotations != $#keys;
  for my $nth (0 .. $#rotations) {
    my ($old, $new) = @keys[$nth, $nth + 1];
    my $said = spki_of(text($rotations[$nth]{newKey}));
    my $signature = strict_base64(text($rotations[$nth]{signatureByNew}));
    my $right = defined $new && defined $said && defined $signature && $said eq $new
      && is_signed($new, "jejak-rotation/v1\n$origin\n" . sha256_hex($old) . "\n" . sha256_hex($new) . "\n", $signature);
    fault('rotation', $nth + 1) unless $right;
  }
  return $origin;
}

# ---- the ledger --------------------------------------------------------------------------------------------------

my %fields = map { $_ => 1 } qw(v log seq prev at actor kind case caseSeq body details files);

sub read_lines {
  my @parts = split /\n/, $bag{'data/ledger/entries.jsonl'} // '', -1;
  fault('end of the last line') if @parts && pop(@parts) ne '';
  my @lines;
  for my $bytes (@parts) {
    my $entry = eval { parse($bytes) };
    die "a line that is no entry\n" unless ref $entry eq 'HASH';
    fault('form of the line', scalar @lines) unless jcs($entry) eq $bytes && is_entry($entry);
    fault('order of the lines at', scalar @lines) if @lines && number($entry->{seq}) <= number($lines[-1]{entry}{seq});
    push @lines, { entry => $entry, bytes => $bytes };
  }
  return @lines;
}

sub is_entry {
  my $entry = shift;
  my $hex = sub { ref($_[0]) eq 'Text' && ${ $_[0] } =~ /\A[0-9a-f]{$_[1]}\z/ };
  my $count = sub { ref($_[0]) eq 'Number' && ${ $_[0] } =~ /\A\d+\z/ };
  return !(grep { !$fields{$_} } keys %$entry)
    && $count->($entry->{v}) && ${ $entry->{v} } == 1 && $count->($entry->{seq})
    && $hex->($entry->{prev}, 64) && $hex->($entry->{actor}, 32)
    && text($entry->{at}) =~ /\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/
    && ref $entry->{kind} eq 'Text' && ref $entry->{body} eq 'HASH'
    && exists $entry->{case} == exists $entry->{caseSeq}
    && (!exists $entry->{case} || $hex->($entry->{case}, 32) && $count->($entry->{caseSeq}))
    && (!exists $entry->{details} || $hex->($entry->{details}, 64))
    && (!exists $entry->{files}
      || ref $entry->{files} eq 'ARRAY' && !grep { ref $_ ne 'HASH' || !$hex->($_->{commit}, 64) } @{ $entry->{files} });
}

sub check_tree {
  my ($origin, $spki, @lines) = @_;
  my $proofs = parse($bag{'data/ledger/proofs.json'} // '');
  my $size = number($proofs->{treeSize});
  my ($text) = open_note($bag{'data/ledger/checkpoint.txt'} // '', $origin, $spki);
  my ($root) = ($text // '') =~ m{\A\Q$origin\E\n\Q$size\E\n([A-Za-z0-9+/]{43}=)\n\z};
  $root = strict_base64($root // '') // '';
  fault('checkpoint') if length $root != 32;
  my %line = map { number($_->{entry}{seq}) => $_ } @lines;
  my %proven;
  for (@{ $proofs->{entries} }) {
    my ($seq, @path) = (number($_->{seq}), map { pack 'H*', text($_) } @{ $_->{path} });
    fault('proven twice:', $seq) if $proven{$seq}++;
    my $leaf = pack 'H*', text($_->{leaf});
    fault("path of", $seq) unless $seq < $size && (root_of($seq, $size, $leaf, [@path]) // "") eq $root;
    my $line = $line{$seq} or next;
    fault('leaf of', $seq) if sha256("\0$line->{bytes}") ne $leaf;
    fault('prev of', $seq) if text($line->{entry}{prev}) ne unpack 'H*', before($seq, $size, [@path]) // sha256('');
  }
  for (keys %line) { fault('not proven:', $_) unless $proven{$_} }
  for (@{ $proofs->{consistency} // [] }) {
    my ($from, @path) = (number($_->{from}), map { pack 'H*', text($_) } @{ $_->{path} });
    fault('end of the consistency path of', $from) if number($_->{to}) != $size;
    my $line = $line{$from} or next; # Nothing else says what the root of that size was.
    fault('consistency from', $from) unless is_consistent($from, pack('H*', text($line->{entry}{prev})), $size, $root, @path);
  }
  return %proven;
}

# All entries of the case, without a gap, up to the export that this bundle is; what is withheld is proven and said.
sub check_case {
  my ($proven, @lines) = @_;
  my $json = parse($bag{'data/case.json'} // '');
  my $id = text($json->{case}{id});
  my %shown = map { number($_->{entry}{seq}) => 1 } @lines;
  my @withheld = @{ $json->{withheldEntries} // [] };
  my %withheld = map { number($_->{seq}) => 1 } @withheld;
  for (keys %$proven) { fault('no line, and not withheld:', $_) unless $shown{$_} || $withheld{$_} }
  for (keys %withheld) { fault('withheld without a proof:', $_) unless $proven->{$_} && !$shown{$_} }
  my @own = map { $_->{entry} } grep { exists $_->{entry}{case} } @lines;
  for (@own) { fault('of another case:', number($_->{seq})) if text($_->{case}) ne $id }
  my @counts = sort { $a <=> $b } map { number($_->{caseSeq}) } @own, @withheld;
  fault('the case has a gap') if grep { $counts[$_] != $_ } 0 .. $#counts;
  my $last = $own[-1] // die "no entry of the case\n";
  my $right = text($last->{kind}) eq 'case.exported' && number($last->{caseSeq}) == $#counts
    && text($last->{body}{bundle}) eq text($json->{bundle})
    && text($last->{body}{caseSha256}) eq sha256_hex($bag{'data/case.json'});
  fault('the last entry is not the export of this case.json') unless $right;
}

# What officers signed by keys of their own: each new key, and each approval over the whole entry but for the approvals.
# An approval that is only a name was signed by nobody; one that an earlier log said was signed for its place there.
sub check_approvals {
  my ($origin, @lines) = @_;
  my (%key, %retired, $under_way);
  for (map { $_->{entry} } @lines) {
    my ($seq, $body) = (number($_->{seq}), $_->{body});
    # What an earlier log said stands before all that this one says itself.
    my $again = exists $body->{continued} && !$under_way;
    $under_way = 1 if $seq > 0 && !$again;
    my %rest = %$body;
    my $approvals = delete $rest{approvals};
    my $hash = sha256_hex(jcs({ %$_, body => \%rest }));
    for my $each (ref $approvals eq 'ARRAY' ? @$approvals : ()) {
      my $who = text(ref $each eq 'HASH' ? $each->{officer} : $each);
      fault('approved by one who retired:', $seq) if $retired{$who} && !$again;
      next if ref $each ne 'HASH' || $again;
      my $signature = strict_base64(text($each->{signature})) // '';
      my $text = "jejak-approval/v1\n$origin\n$who\n" . (defined $key{$who} ? sha256_hex($key{$who}) : '') . "\n$hash\n";
      fault('approval in', $seq) unless defined $key{$who} && is_signed($key{$who}, $text, $signature);
    }
    next if text($_->{kind}) ne 'actor.added';
    my $who = text($body->{actorId});
    my ($old, $new) = ($key{$who}, exists $body->{publicKey} ? spki_of(text($body->{publicKey})) : undef);
    fault('form of the officer key in', $seq) if exists $body->{publicKey} && !defined $new;
    if (!$again && ($old // '') ne ($new // '')) {
      my $text = "jejak-officer-key/v1\n$origin\n$who\n" . (defined $old ? sha256_hex($old) : '-') . "\n" . sha256_hex($new // '') . "\n";
      my $by = sub { defined $_[0] && is_signed($_[0], $text, strict_base64(text($body->{ $_[1] })) // '') };
      fault('officer key in', $seq) if exists $body->{signatureByNew} && !$by->($new, 'signatureByNew');
      my $is_lost = ref $body->{keyLost} eq 'Word' && ${ $body->{keyLost} } eq 'true';
      fault('officer key replaced in', $seq)
        if defined $old && !(exists $body->{signatureByOld} ? $by->($old, 'signatureByOld') : $is_lost);
    }
    $key{$who} = $new;
    $retired{$who} = ref $body->{retired} eq 'Word' && ${ $body->{retired} } eq 'true';
  }
}

# Every opening fits its commitment, and the bytes of every file of an item are those that an opening gives.
sub check_openings {
  my %known;
  for (@{ parse($bag{'data/ledger/openings.json'} // '')->{openings} }) {
    my ($commit, $blind) = map { text($_) } @$_{qw(commit blind)};
    fault('opening', $commit) unless $blind =~ /\A[0-9a-f]{64}\z/ && sha256_hex(pack('H*', $blind) . jcs($_->{value})) eq $commit;
    $known{ text($_->{value}{sha256}) } = 1 if ref $_->{value} eq 'HASH' && ref $_->{value}{sha256} eq 'Text';
  }
  for (grep { m{\Adata/(?:exhibits|items)/} } keys %bag) { fault('bytes that no entry knows:', $_) unless $known{ sha256_hex($bag{$_}) } }
}

# ---- the verdict -------------------------------------------------------------------------------------------------

my $file = shift or die "usage: perl verify-bundle.pl BUNDLE.zip\n";
%bag = eval { read_bag($file) } or do { print "not readable: $@"; exit 2 };
eval { check(); 1 } or fault('unreadable', $@ =~ s/\s+\z//r);
print "$_\n" for @faults;
print @faults ? "not right\n" : 'right; the number of the seal is ' . sha256_hex($bag{'seal.txt'}) . "\n";
exit(@faults ? 1 : 0);
