/**
 * How pages say that there is nothing to see, in Indonesian and English and in the words of the large
 * platforms. Each must match from the start of a line.
 */
export const tombstonePhrases: readonly RegExp[] = [
  /^(maaf, )?(konten|halaman|postingan|unggahan|kiriman|tautan|video|akun|foto|pesan) (ini|itu|yang anda \w+) (sudah |telah )?(tidak (lagi )?tersedia|dihapus|tidak ada|tidak ditemukan)/i,
  /^(maaf, )?(halaman|postingan|video|akun) (tidak (tersedia|ditemukan|ada)|telah dihapus)/i,
  /^(sorry, )?(this|that) (content|page|post|tweet|video|account|photo|link|story|reel|message) (isn['’]t|is not|is no longer|is un|has been|was|doesn['’]t)/i,
  /^(hmm\.\.\. ?)?this (page|account|post|tweet) (doesn['’]t|does not) exist/i,
  /^sorry, this page isn['’]t available/i,
  /^(video|page|post|account) (is )?(unavailable|not available|not found|no longer available|has been removed|has been deleted|was deleted)/i,
  /^video (ini )?(tidak tersedia|bersifat pribadi)/i,
  /^this video isn['’]t available any ?more/i,
  /^(account|akun) (suspended|ditangguhkan)/i,
  /^page not found/i,
  /^video currently unavailable/i,
  /^couldn['’]t find this account/i,
];

export const loginPhrases: readonly RegExp[] = [
  /^(silakan )?(masuk|login|log in|daftar) (untuk|ke|agar|dulu|terlebih)/i,
  /^anda (harus|perlu) (masuk|login)/i,
  /^(please )?(log ?in|sign ?in|sign up|log on) (to|or|with|for|\|)/i,
  /^you (must|need to|have to) (log|sign) ?in/i,
  /^(log in|masuk|sign in|log into|login)( (to|ke) .+)?$/i,
  /^see (more|photos|posts) .*(log in|sign up)/i,
];

export const captchaPhrases: readonly RegExp[] = [
  /^just a moment/i,
  /^attention required/i,
  /^(please )?(verify|confirm|prove|make sure)( that)? you( are|['’]re) (a |not a )?(human|robot|bot)/i,
  /^(verify you are human|are you a robot|i['’]m not a robot|saya bukan robot)/i,
  /^(checking your browser|checking if the site connection)/i,
  /^(our systems have detected )?unusual traffic/i,
  /^(verifikasi|buktikan|pastikan) (bahwa )?(anda|kamu) (adalah )?(manusia|bukan robot)/i,
  /^(press|tekan) (&|and|dan) (hold|tahan)/i,
];

export const blockedPhrases: readonly RegExp[] = [
  /^access (to this (page|site) )?(has been )?denied/i,
  /^akses (anda )?(ditolak|diblokir|dibatasi)/i,
  /^(sorry, )?you (have been|are|['’]ve been) blocked/i,
  /^(request|permintaan) (blocked|diblokir|ditolak)/i,
  /^(403 )?forbidden$/i,
  /^(internet positif|situs diblokir|konten diblokir)/i,
];
