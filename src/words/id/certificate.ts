import type { certificate as en } from '../en/certificate.ts';

/** Sertifikat milik petugas yang ikut menandatangani segel paket di samping kunci loker. */
export const certificate: Record<keyof typeof en, string> = {
  'cli.option.certificate':
    'berkas sertifikat milik petugas beserta kuncinya (PKCS#12, .p12 atau .pfx), yang ikut menandatangani segel',
  'cli.option.certificate-passphrase-file':
    'berkas berisi frasa sandi sertifikat itu (bila tidak: JEJAK_CERTIFICATE_PASSPHRASE, lalu ditanyakan)',
  'cli.option.certificate-tsa':
    'alamat otoritas yang menstempel tanda tangan sertifikat; boleh beberapa kali',
  'cli.option.certificate-ca':
    'berkas sertifikat PEM pihak yang Anda percayai menjamin petugas yang menandatangani dengan sertifikat',
  'readme.step-certificate':
    'Sertifikat yang ikut menandatangani segel, milik {{name}}. ISSUER.pem berisi sertifikat akar penerbitnya, yang Anda peroleh dari penerbit itu; harus berkata “CAdES Verification successful” (setelah sertifikat kedaluwarsa, tambahkan -attime dengan waktu tanda tangannya):',
  'cli.prompt.certificate': 'Frasa sandi berkas sertifikat',
  'cli.certificate.signed': 'Ditandatangani dengan sertifikat {{subject}}, diterbitkan {{issuer}}',
  'cli.certificate.number': 'nomor {{serial}}',
  'cli.certificate.stamped': 'Tanda tangannya distempel waktu pada {{at}}.',
  'cli.certificate.not-stamped':
    'Tanda tangan ini tanpa stempel waktu: kapan dibuat hanyalah kata penanda tangannya. Setelah sertifikat kedaluwarsa, tidak ada yang menunjukkan bahwa tanda tangan dibuat sebelumnya.',
  'cli.certificate.stamped-by': 'ditandatangani sebelum {{at}}, menurut stempel waktu {{authority}}',
  'cli.certificate.stamped-unvouched':
    'stempel waktu {{authority}}, {{at}}: tidak ada yang menjaminnya di sini',
  'cli.certificate.claimed': 'ditandatangani pada {{at}}, hanya menurut kata penanda tangannya',
  'cli.certificate.vouched': 'mengarah ke sertifikat yang Anda percayai',
  'cli.certificate.nobody-vouches': 'ditandatangani dengan sertifikat yang tidak dijamin siapa pun di sini',
  'cli.verify.certificates': 'Segel juga ditandatangani dengan sertifikat milik petugas:',
  'verify.certificate-signature-missing':
    'Log menyebut bahwa sebuah sertifikat ({{sha256}}) menandatangani paket ini; tanda tangannya tidak ada. Tanda tangan itu telah diambil.',
  'verify.certificate-signature-of-another':
    'Log menyebut bahwa sebuah sertifikat ({{sha256}}) menandatangani paket ini; yang ada di sini bukan tanda tangannya, atau tidak sah.',
  'verify.certificate-signature-wrong-form':
    'Bukan tanda tangan terpisah (CMS), atau rusak. Tidak menunjukkan apa pun.',
  'verify.certificate-signature-signer-not-there': 'Sertifikat yang menandatanganinya tidak ada di dalamnya.',
  'verify.certificate-signature-signer-not-named': 'Tanda tangannya tidak menyebut sertifikat yang dipakai.',
  'verify.certificate-signature-signature': 'Tanda tangannya bukan atas segel ini, atau telah diubah.',
  'verify.certificate-signature-purpose': 'Sertifikat itu tidak dibuat untuk menandatangani.',
  'verify.certificate-signature-not-valid-then': 'Sertifikat itu tidak berlaku pada waktu tanda tangannya.',
  'verify.certificate-signature-stamp': 'Stempel waktu atas tanda tangannya tidak sah.',
  'not-checked.certificates-unasked':
    'Siapa yang menjamin {{count}} sertifikat yang menandatangani segel tidak ditanyakan (--certificate-ca): masing-masing sah dengan sendirinya, dan milik siapa hanya menurut katanya sendiri.',
  'not-checked.certificates-unvouched':
    '{{count}} sertifikat yang menandatangani segel tidak mengarah ke sertifikat dalam --certificate-ca: tidak ada yang menjamin di sini milik siapa.',
  'not-checked.certificates-time':
    'Kapan {{count}} sertifikat menandatangani tidak terbukti: tidak ada stempel waktu atas tanda tangannya yang mengarah ke otoritas yang Anda percayai.',
  'not-checked.certificates-revocation':
    'Apakah sertifikat yang menandatangani segel telah dicabut tidak diperiksa.',
  'error.certificate-not-named':
    'Frasa sandi atau otoritas diberikan, tetapi sertifikatnya tidak (--certificate). Tidak ada yang diekspor. Sebut sertifikatnya, atau jangan berikan yang lain.',
  'error.certificate-file-unreadable':
    'Ini bukan berkas sertifikat dengan kuncinya (PKCS#12), rusak, atau dilindungi dengan cara yang tidak dapat dibaca di sini ({{detail}}). Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Pilih berkas .p12 atau .pfx dari penerbitnya, atau minta disimpan ulang.',
  'error.certificate-passphrase-wrong':
    'Ini bukan frasa sandi berkas sertifikat itu. Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Ketik lagi; frasa itu lain daripada frasa sandi loker.',
  'error.certificate-without-key':
    'Berkas itu tidak memuat kunci privat dengan sertifikatnya. Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Pilih berkas yang memuat keduanya.',
  'error.certificate-expired':
    'Sertifikat {{name}} kedaluwarsa pada {{at}}. Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Minta yang baru kepada penerbitnya, atau ekspor tanpa sertifikat.',
  'error.certificate-not-yet-valid':
    'Sertifikat {{name}} baru berlaku sejak {{at}}. Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Periksa apakah jam perangkat ini benar, atau ekspor tanpa sertifikat.',
  'error.certificate-purpose':
    'Sertifikat {{name}} tidak dibuat untuk menandatangani dokumen. Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Pilih yang untuk tanda tangan, atau ekspor tanpa sertifikat.',
  'verify.certificate-kind': 'Kuncinya bukan jenis yang dipakai untuk menandatangani paket.',
  'error.certificate-kind':
    'Kunci sertifikat {{name}} ({{kind}}) tidak dapat menandatangani di sini: diperlukan RSA 2048 bit atau lebih, atau kurva eliptik. Tidak ada yang ditandatangani, dan tidak ada yang keluar dari loker. Minta yang lain kepada penerbitnya, atau ekspor tanpa sertifikat.',
  'hand-over.certificate': 'Tanda tangani dengan sertifikat Anda',
  'hand-over.certificate-hint':
    'Bila Anda punya: berkas .p12 atau .pfx dari penerbit sertifikat. Loker tetap menandatangani; ini menunjukkan pula siapa Anda.',
  'hand-over.certificate-passphrase': 'Frasa sandi berkas sertifikat',
  'hand-over.certificate-passphrase-hint': 'Dipakai untuk paket ini saja, dan tidak disimpan.',
  'hand-over.certified-by': 'Ditandatangani pula dengan sertifikat',
  'certificate.issued-by': 'diterbitkan {{issuer}}',
  'certificate.stamped': 'Tanda tangannya distempel waktu {{when}}.',
  'bundle-check.certificate-ca': 'Sertifikat yang Anda percayai untuk petugas',
  'bundle-check.certificate-ca-hint':
    'Berkas PEM berisi sertifikat akar penerbit sertifikat petugas. Hanya dengan itu diketahui apakah ada yang menjamin siapa penanda tangannya.',
  'bundle-check.certificate': 'Ditandatangani dengan sertifikat',
  'app.not-checked.certificates-unasked':
    'Siapa yang menjamin {{count}} sertifikat yang menandatangani segel tidak ditanyakan: masing-masing sah dengan sendirinya, dan milik siapa hanya menurut katanya sendiri. Pilih sertifikat akar yang Anda percayai, lalu periksa lagi.',
  'app.not-checked.certificates-unvouched':
    '{{count}} sertifikat yang menandatangani segel tidak mengarah ke sertifikat yang Anda pilih: tidak ada yang menjamin di sini milik siapa.',
};
