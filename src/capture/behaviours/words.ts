/**
 * By which words the controls of pages are known, in Indonesian and English: their accessible names, whole. What
 * matches none of these is never pressed.
 */

const number = String.raw`\d[\d.,]*\s*(?:k|m|b|rb|rbu|ribu|jt|juta)?\+?`;
const answers = String.raw`(?:komentar|balasan|tanggapan|jawaban|comments?|repl(?:y|ies)|answers?)`;

/** Shows more of a text, or more of a list, and does nothing else. */
export const opens: readonly RegExp[] = [
  /^(\.\.\.|…)?\s*(lihat|baca|tampilkan|muat)\s+(selengkapnya|lebih banyak|lainnya|lagi)$/i,
  /^(\.\.\.|…)?\s*(selengkapnya|lebih banyak)$/i,
  /^(\.\.\.|…)?\s*(see|show|read|load)\s+(more|full text|all)$/i,
  /^(\.\.\.|…)\s*(more|lainnya|lagi)$/i,
  /^(lihat|baca|tampilkan)\s+lebih lanjut$/i,
  new RegExp(`^(?:lihat|tampilkan|muat)\\s+lebih banyak\\s+${answers}$`, 'i'),
  new RegExp(`^${number}\\s+(?:more\\s+${answers}|${answers}\\s+(?:lagi|lainnya|lain|sebelumnya))$`, 'i'),
  new RegExp(`^(?:show|view|tampilkan|lihat)\\s+(?:additional ${answers}|${answers} tambahan)$`, 'i'),
  /^(more|lainnya)$/,
  /^(show|tampilkan|lihat)\s+((this|the) thread|utas( ini)?)$/i,
  /^(show|tampilkan|lihat)\s+(probable spam|kemungkinan spam|more replies,? including .{1,60})$/i,
  /^(lihat|tampilkan|muat)\s+(semua\s+)?([\d.,]+\s+)?(rb\s+|jt\s+)?(komentar|balasan|tanggapan|jawaban)(\s+(lainnya|lain|lagi|sebelumnya|selengkapnya))?(\s*\([\d.,]+\))?$/i,
  /^(view|see|show|load)\s+(all\s+|more\s+|previous\s+|other\s+)*([\d.,]+[km]?\s+)?(more\s+|previous\s+|other\s+)*(comments?|repl(y|ies)|answers?)(\s*\([\d.,]+\))?$/i,
  /^(coba lagi|muat ulang|try again|retry)$/i,
];

/** Shows comments or answers, and would put them away again: pressed once. */
export const opensOnce: readonly RegExp[] = [
  new RegExp(`^(?:—|-|–)?\\s*${number}\\s+${answers}$`, 'i'),
  new RegExp(`^(?:komentar|comments)\\s*[:·,(]?\\s*${number}\\)?$`, 'i'),
  new RegExp(String.raw`^\S.{0,60}?\s+(?:membalas|menanggapi|replied)\s*[·•]\s*${number}\s+${answers}$`, 'i'),
  /^(baca atau tambahkan komentar|read or add comments?|lihat komentar|buka komentar|(view|open|show) comments)$/i,
];

/** The order in which a page shows comments that leaves some of them out, by the name of what changes it. */
export const someComments =
  /^((urutkan( menurut| berdasarkan)?|sort by|sort comments by)\s*:?\s*)?(paling relevan|komentar (teratas|populer)|most relevant|top comments|relevan|most popular)$/i;

/** How what is a comment, holds some, or is for writing one, is called. */
export const aboutComments =
  /^((tulis|tambahkan|beri|write|add|leave|post)( (a|your|sebuah))?( public)? )?(\d[\d.,]* ?)?(komentar|comments?|balasan|tanggapan)\b/i;

/** The orders that leave none out, the one that says so first. */
export const allComments: readonly RegExp[] = [
  /^(semua komentar|all comments)\b/i,
  /^(terbaru|newest|most recent|paling baru|komentar terbaru|newest first)\b/i,
];

/** Acts, or might: never pressed, whatever else the name says. */
export const acts =
  /\b(suka|sukai|like|unlike|love|ikuti|mengikuti|follow(ing)?|unfollow|berlangganan|subscribe|gabung|join|bagikan|share|repost|retweet|kirim|send|post|posting|publish|simpan|save|laporkan|report|blokir|block|hapus|delete|remove|edit|ubah|beli|buy|donasi|donate|pilih|vote|sematkan|pin|bisukan|mute|sembunyikan|hide|masuk|daftar|log ?in|sign ?(in|up)|keluar|log ?out)\b/i;

/** What shows the next of a post's pictures. */
export const showsNext =
  /^(berikutnya|selanjutnya|next|((slide|gambar|foto) (berikutnya|selanjutnya)|(go to )?next (slide|image|picture|photo)))$/i;

/** What leads to a log-in, by its whole name. */
export const asksLogInBy =
  /^(masuk|login|log ?in|sign ?in|sign ?up|daftar|bergabung|(masuk|login|log ?in|sign ?in|continue|lanjutkan|daftar|sign ?up) (ke|to|with|dengan|for|untuk) .{1,40}|buat akun( baru)?|create (new |an )?account)$/i;

/** What puts a log-in away that lies over the page. No letter: a button called “X” there is the way to log in with X. */
export const closesPrompt =
  /^((tutup|close|dismiss)( (this|the))?( (dialog|modal|pop-?up|window|prompt|jendela|ajakan))?( ini)?|×|✕|✖|lain kali|nanti( saja)?|(tidak|bukan|jangan) sekarang|not now|maybe later|lewati|skip)$/i;

/** What a notice about cookies or privacy speaks of. */
export const aboutConsent =
  /\b(cookies?|kuki|gdpr|consent|pelacak(an)?|persetujuan (privasi|data)|privacy (choices|preferences|settings)|pilihan privasi)\b/i;

/** Answers to such a notice, the one that agrees to least first. */
export const consentAnswers: readonly { what: 'reject' | 'necessary' | 'close' | 'accept'; name: RegExp }[] =
  [
    {
      what: 'reject',
      name: /^(tolak|reject|decline|refuse|deny|disagree|tidak setuju|jangan izinkan|do not (allow|accept|consent)|tidak,? terima kasih|no,? thanks?( you)?)(\s+(semua(nya)?|all|optional|opsional|non-essential|cookies?|kuki|yang|tidak (penting|perlu|wajib|diperlukan)))*$/i,
    },
    {
      what: 'reject',
      name: /^(continue without (accepting|agreeing)|lanjut(kan)? tanpa (menerima|menyetujui))$/i,
    },
    {
      what: 'necessary',
      name: /^(((only|hanya|allow|accept|use|izinkan|terima|gunakan)\s+)*((strictly\s+)?(necessary|essential|required)(\s+(cookies?|only))*|(kuki|cookie)?\s*(yang\s+)?(diperlukan|penting|wajib|esensial)(\s+saja)?))$/i,
    },
    // No letter here either, as of a prompt to log in.
    { what: 'close', name: /^(tutup|close|dismiss|×|✕|✖)$/i },
    {
      what: 'accept',
      name: /^(terima|setuju|saya setuju|izinkan|mengerti|saya mengerti|oke?|accept|agree|i agree|allow|got it|i understand)(\s+(semua(nya)?|all|cookies?|kuki))*$/i,
    },
  ];
