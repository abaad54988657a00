/** Menerima paket dari loker lain ke loker ini. */
export const receive = {
  'step.receive': 'menerima paket bukti',
  'step.receive-seal': 'menyimpan semuanya sekaligus',
  'cli.help.receive':
    'Menerima paket bukti dari loker lain: diperiksa dahulu, dan log, kunci serta labelnya sendiri tetap ikut.',
  'cli.option.from': 'siapa yang menyerahkan',
  'cli.done.received-case':
    'Perkara {{number}} diterima dari loker {{origin}}: {{items}} butir, {{exhibits}} barang bukti. Lognya sendiri ikut; yang diamati loker itu tetap pengamatannya.',
  'cli.done.received-merged':
    'Digabungkan dengan perkara {{number}} yang sudah ada: {{items}} butir dan {{exhibits}} barang bukti baru, {{here}} butir sudah ada. Yang sudah ada tidak diubah.',
  'cli.done.received-again':
    'Paket ini tidak membawa hal baru bagi perkara {{number}}: sudah pernah diterima, atau berasal dari loker ini sendiri. Tidak ada yang diubah.',
  'cli.done.received-differs': 'Yang dikatakan lain oleh paket (yang ada di sini tetap):',
  'cli.receive.not-intact': 'Tidak ada yang disimpan darinya.',
  'differs.case': 'Perkara, {{field}}: di sini “{{ours}}”, di sana “{{theirs}}”.',
  'differs.item': 'Butir {{item}}, {{field}}: di sini “{{ours}}”, di sana “{{theirs}}”.',
  'differs.item-elsewhere':
    'Butir {{item}} di sini berada di perkara lain atau di kotak masuk; berkasnya disimpan bersama paket.',
  'differs.file':
    'Berkas {{field}} dari butir {{item}}: di sini {{ours}}, di sana {{theirs}}. Yang dari sana disimpan bersama paket.',
  'differs.label': 'Label butir {{item}}: di sini “{{ours}}”, di sana “{{theirs}}”.',
  'differs.exhibit': 'Keterangan barang bukti {{item}}: di sini “{{ours}}”, di sana “{{theirs}}”.',
  'differs.note': 'Catatan pada butir {{item}}: di sini “{{ours}}”, di sana “{{theirs}}”.',
  'differs-field.number': 'nomor',
  'differs-field.title': 'judul',
  'differs-field.status': 'keadaan',
  'differs-field.deadline': 'tenggat',
  'differs-field.state': 'kelengkapan',
  'differs-field.details': 'keterangan',
  'error.bundle-changed-meanwhile':
    'Paket berubah atau ditukar saat sedang diterima ({{path}}). Tidak ada yang disimpan darinya. Salin ke tempat Anda sendiri, periksa, lalu terima lagi.',
  'error.bundle-not-receivable':
    'Catatan {{seq}} ({{kind}}) dalam paket berbentuk lain dari yang dapat diambil alih versi ini. Tidak ada yang disimpan darinya; paketnya sendiri tetap sah. Simpanlah, dan terima dengan versi yang lebih baru.',
  'error.no-room-to-receive':
    'Paket ini memerlukan {{needed}} MB ruang kosong di disk tempat loker; yang ada {{free}} MB. Tidak ada yang disimpan darinya. Kosongkan ruang, lalu terima lagi.',
  'error.received-bytes-missing':
    'Isi yang ada di loker saat penerimaan dimulai kini hilang ({{sha256}}). Tidak ada yang disimpan dari paket. Periksa loker, lalu terima lagi.',
  'verify.changed-meanwhile': 'Berkasnya lain ketika hash-nya dihitung.',
  'verify.received-entry-differs':
    'Catatan ini mengaku mengambil alih catatan dari log lain, tetapi yang di sana berkata lain.',
  'verify.received-too-deep': 'Paket yang diterima bersarang lebih dari {{limit}} tingkat.',
} as const;
