/**
 * How pages say that there is nothing to see, in Indonesian and English and in the words of the large platforms. Each
 * is a whole line: whoever comments on a page may begin a line with the same words. After a sentence may stand what
 * platforms themselves put behind it.
 */
const further =
  '(learn more|pelajari selengkapnya|try searching for something else|(please )?try again( later)?|coba cari yang lain|coba lagi( nanti)?)';

function whole({ source }: RegExp): RegExp {
  return new RegExp(`^(?:${source})(?:[.!…]* ${further})?[.!…]*$`, 'i');
}

/** For how long, and for whom. */
const now =
  '( right now| at the moment| at this time| any ?more| in your (country|region)| to you| (untuk )?saat ini| lagi| untuk anda| di (negara|wilayah) anda)?';
const by =
  '( by (the|its) (\\w+ )?(author|uploader|owner|user|creator|moderators?|administrators?)| for violating .{1,100}| because (the|its) .{0,40}account .{1,100}| due to (a )?(copyright|legal|trademark) .{1,80})?';
const dengan =
  '( oleh (penulis|pemilik|pengguna|pengunggah|peng?upload|pembuat)(nya)?( yang meng(upload|unggah))?| karena melanggar .{1,100})?';
const thing = '(content|page|post|tweet|video|account|photo|link|story|reel|message|profile|channel)';
const hal =
  '(konten|halaman|postingan|post|unggahan|kiriman|tautan|video|akun|foto|pesan|profil|cerita|reel|siaran|channel)';

export const tombstonePhrases: readonly RegExp[] = [
  new RegExp(
    `(maaf, )?(hmm\\.{0,3} ?)?${hal} (ini |itu |yang anda \\w+ )?((saat ini |sedang |kini |sekarang )?(sudah |telah |sedang )?tidak (lagi )?(tersedia|ada|ditemukan|dapat ditampilkan)${now}( karena akun .{1,100})?|(sudah |telah )dihapus${dengan}|dihapus${dengan})`,
  ),
  new RegExp(
    `(sorry, )?(hmm\\.{0,3} ?)?(this|that) ${thing} ((isn['’]t|is not|is no longer|is currently not) available${now}${by}|is (currently )?unavailable${now}${by}|(has been|was) (removed|deleted|taken down|terminated|suspended)${by}|(doesn['’]t|does not|no longer) exists?${now}|(cannot|can['’]t|could not) be (displayed|shown|found)${now})`,
  ),
  new RegExp(
    `${thing} ((isn['’]t|is not|is no longer) available${now}|(is )?(currently )?(unavailable|not available|not found|no longer available)${now}|(has been|was) (removed|deleted)${by})`,
  ),
  /(account|akun) (suspended|ditangguhkan)/,
  /(when this happens, )?(it['’]s|this is) usually because the owner only shared it with .{1,60}, changed who can see it,? or (it['’]s|it has|it was|they)( been)? (deleted|removed)( it)?/,
  /(hal )?(ini )?biasanya (hal )?(ini )?(terjadi )?karena pemilik(nya)? hanya membagikan(nya)? .{1,80}, mengubah siapa yang (dapat|bisa) melihat(nya)?,? atau (sudah |telah )?(menghapus|dihapus|terhapus)(nya)?/,
  /couldn['’]t find this account/,
  /tidak dapat menemukan akun ini/,
  /(this )?(post|postingan|tweet) (ini )?(is |ini |berasal )?(from|dari) (an account that no longer exists|a suspended account|akun yang ((sudah )?tidak ada( lagi)?|ditangguhkan))/,
  /not all who wander are lost, but this page is/,
  /tidak semua yang mengembara (itu )?tersesat, (tetapi|tapi|namun) halaman ini (tersesat|iya|ya)/,
].map(whole);

/** That somebody shows it to those alone whom they chose: it is there, which is not known of what is gone. */
export const privatePhrases: readonly RegExp[] = [
  new RegExp(`(this|that) (${thing}|group|playlist) is (private|protected)`),
  new RegExp(`(${hal}|grup|playlist) ((ini|itu)( bersifat| adalah)?|bersifat) (privat|pribadi|dilindungi)`),
  /private (video|account)|video pribadi|akun privat/,
  /(these|this account['’]s|his|her|their) (posts|tweets) are protected/,
  /(postingan|tweet|cuitan|kiriman|unggahan|post)(-post)? (akun )?(ini|mereka) (dilindungi|diproteksi)/,
  /only (approved|confirmed) followers (can|have access to) .{1,120}/,
  /hanya pengikut (yang )?(disetujui|terkonfirmasi|dikonfirmasi) (yang )?(dapat|bisa) melihat .{1,120}/,
].map(whole);

/** Beside a form to log in, or where the page led to one: these may begin a line. */
export const loginPhrases: readonly RegExp[] = [
  /^(silakan )?(masuk|login|log in|daftar) (untuk|ke|agar|dulu|terlebih)/i,
  /^anda (harus|perlu) (masuk|login)/i,
  /^(please )?(log ?in|sign ?in|sign up|log on) (to|or|with|for|\|)/i,
  /^you (must|need to|have to) (log|sign) ?in/i,
  /^(log in|masuk|sign in|log into|login)( (to|ke) .+)?$/i,
  /^see (more|photos|posts) .*(log in|sign up)/i,
  /^(join|bergabung dengan) linkedin$/i,
];

/** What says so by itself, with no form beside it. */
export const loginNotices: readonly RegExp[] = [
  /you (must|need to|have to) (log|sign) ?in (first )?to (continue|see this page|view this page)/,
  /anda (harus|perlu) (masuk|login) (terlebih dahulu |dulu )?untuk (melanjutkan|melihat halaman ini)/,
].map(whole);

/** What an app says in the place of a page that it could not get, often to somebody who is not logged in. */
export const failurePhrases: readonly RegExp[] = [
  /something went wrong[.,!] try reloading/,
  /(ada yang salah|terjadi kesalahan|ada masalah)[.,!] coba (muat ulang|memuat ulang)/,
].map(whole);

/** The same in so few words that somebody may have said them: it counts beside a button to try again. */
export const failureWords: readonly RegExp[] = [
  /(sorry, |maaf, )?something went wrong/,
  /(maaf, )?(ada yang salah|terjadi kesalahan|ada yang tidak beres|ada masalah)/,
  /there may be an issue with our servers[.] please .{1,60}/,
  /mungkin ada masalah (dengan|pada) server kami[.] .{1,80}/,
].map(whole);
export const tryAgain: readonly RegExp[] = [
  /(retry|try again|reload( page)?|refresh( page)?|coba lagi|muat ulang( halaman)?|segarkan( halaman)?)/,
].map(whole);

/** Titles of pages on which to log in. */
export const loginTitles: readonly RegExp[] = [
  /(please )?(log ?in|log into|log on|sign ?in|sign up|masuk|login|daftar)( or (sign up|log in)| atau (daftar|masuk))?( (to|into|for|ke|di|with))?( (facebook|google|instagram|linkedin|mastodon|telegram|threads|tiktok|twitter|whatsapp|x|youtube))?/,
  /(please )?(log ?in|sign ?in|sign up|masuk|login|daftar)( or (sign up|log in)| atau (daftar|masuk))? (to|untuk) (continue|view|see|melanjutkan|melihat)( .{1,60})?/,
  /you (must|need to|have to) (log|sign) ?in( to .{1,60})?/,
  /anda (harus|perlu) (masuk|login)( (untuk|dulu|terlebih) .{1,60})?/,
].map(whole);

export const captchaPhrases: readonly RegExp[] = [
  /just a moment/,
  /attention required/,
  /(please )?(verify|confirm|prove|make sure)( that)? you( are|['’]re) (a |not a )?(human|robot|bot)( by completing the action below| to (continue|use your account)| before .{1,60})?/,
  /are you a robot\??|i['’]m not a robot|saya bukan robot/,
  /(checking your browser|checking if the site connection is secure)( before .{1,60})?/,
  /(our systems have detected )?unusual traffic( from your (computer )?network)?/,
  /(verifikasi|buktikan|pastikan|konfirmasi|konfirmasikan) (bahwa )?(anda|kamu) (adalah )?(manusia|bukan (ro)?bot)( untuk melanjutkan| dengan menyelesaikan .{1,60})?/,
  /(press|tekan) (&|and|dan) (hold|tahan)( to confirm you are a human.{0,40}| (the|tombol) .{1,60})?/,
  /(sign|log) ?in to confirm (that )?you['’]re not a (ro)?bot/,
  /(verify|verifikasi)( (it['’]s you|diri anda))? (to|untuk) (continue|melanjutkan):?/,
  /(drag|slide|move) the (slider|puzzle)( piece)? (to (fit|complete|solve)|into|onto) .{1,40}/,
  /(geser|seret|tarik)( (slider|penggeser|bilah|potongan|kepingan)( .{1,20})?)? (untuk|agar|ke|hingga) .{0,30}(puzzle|puzel|teka-teki).{0,20}/,
  /(select|pilih) (2|two|dua) (objects?|objek|benda) .{0,30}(same|sama).{0,20}/,
  /(please )?(confirm|verify) (that )?it['’]s (really )?you/,
  /konfirmasi(kan)? bahwa ini( memang)? anda/,
  /(login|masuk) untuk (mengonfirmasi|mengkonfirmasi|memastikan) (bahwa )?anda bukan (ro)?bot/,
].map(whole);

export const blockedPhrases: readonly RegExp[] = [
  /access (to this (page|site) )?(has been |is )?denied/,
  /akses (anda )?(telah )?(ditolak|diblokir|dibatasi)( sementara)?/,
  /(sorry, )?you (have been|are|['’]ve been) blocked( from .{1,60})?/,
  /(request|permintaan) (blocked|diblokir|ditolak)/,
  /(403 )?forbidden/,
  /(internet positif|situs diblokir|konten diblokir)/,
  /(you['’]re|you are) temporarily blocked( from .{1,60})?/,
  /(anda|kamu) (telah |untuk )?(sementara diblokir|diblokir|diblokir sementara|dibatasi sementara)( dari .{1,60})?/,
  /you can['’]t use this feature( right now| at the moment)?/,
  /anda tidak (dapat|bisa) menggunakan fitur ini( untuk)?( saat ini)?/,
  /(we suspect|mencurigai|kami mencurigai) (automated behaviou?r|perilaku otomatis|aktivitas otomatis)( (on|in|di|pada) (your account|akun anda))?/,
].map(whole);

/** That so much was asked for that the site wants to be left alone for a time. */
export const tooManyPhrases: readonly RegExp[] = [
  /please wait a few (minutes|moments) before you try again/,
  /(harap|mohon|silakan) tunggu beberapa (menit|saat) sebelum (anda )?(mencoba|coba)( lagi)?/,
  /(error )?(429:? )?(too many requests|rate limit(ed| exceeded)|terlalu banyak permintaan)/,
  /(sorry, )?you (are|have been) (being )?rate limited/,
].map(whole);

/** A title without the name of the site behind it. */
export function withoutSite(title: string): string {
  return title.trim().replace(/ [|•·–—/-] \S{1,20}(?: \S{1,20}){0,2}$/, '');
}
