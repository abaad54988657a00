/** A page as Telegram Desktop writes it around its messages. */
export function telegramPage(name: string, ...messages: readonly string[]): string {
  return `<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

  <script src="js/script.js" type="text/javascript">

  </script>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
${name}
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
${messages.join('\n')}
    </div>

   </div>

  </div>

 </body>

</html>
`;
}

/** The day above messages, or a note of the program. */
export function service(id: number, text: string, after = ''): string {
  return `
     <div class="message service" id="message${id}">

      <div class="body details">
${text}
      </div>
${after}
     </div>`;
}

interface Said {
  id: number;
  title: string;
  /** Null: it goes on with the one above. */
  from: string | null;
  content: string;
}

/** A message; `content` is what stands below its name. */
export function said({ id, title, from, content }: Said): string {
  return `
     <div class="message default clearfix${from === null ? ' joined' : ''}" id="message${id}">
${from === null ? '' : '\n      <div class="pull_left userpic_wrap">\n\n       <div class="userpic userpic3" style="width: 42px; height: 42px">\n\n        <div class="initials" style="line-height: 42px">\nS\n        </div>\n\n       </div>\n\n      </div>\n'}
      <div class="body">

       <div class="pull_right date details" title="${title}">
${title.slice(11, 16)}
       </div>
${from === null ? '' : `\n       <div class="from_name">\n${from} \n       </div>\n`}
${content}

      </div>

     </div>`;
}

/** The text of a message. */
export function text(html: string): string {
  return `       <div class="text">
${html}
       </div>`;
}

/** A picture that came along. */
function photo(href: string): string {
  return `       <div class="media_wrap clearfix">

        <a class="photo_wrap clearfix pull_left" href="${href}">

         <img class="photo" src="${href}_thumb.jpg" style="width: 260px; height: 195px"/>

        </a>

       </div>`;
}

/** Something that is drawn as a box with a title: a file, a call, a place. */
function box(classes: string, parts: Record<string, string>, href?: string): string {
  const inner = Object.entries(parts)
    .map(([name, value]) => `          <div class="${name}">\n${value}\n          </div>`)
    .join('\n');
  const tag = href === undefined ? ['div', ''] : ['a', ` href="${href}"`];
  return `       <div class="media_wrap clearfix">

        <${tag[0]} class="media clearfix pull_left ${href === undefined ? '' : 'block_link '}${classes}"${tag[1]}>

         <div class="fill pull_left">

         </div>

         <div class="body">
${inner}
         </div>

        </${tag[0]}>

       </div>`;
}

const at = (time: string): string => `31.01.2024 ${time} UTC+08:00`;

/** The first page of a group: notes, joined messages, a reply, what was passed on, files, a place. */
export const firstPage = telegramPage(
  'Warga Contoh',
  service(-1, '31 January 2024'),
  service(10, 'Sari Contoh created group &laquo;Warga Contoh&raquo; with members Budi Contoh'),
  said({
    id: 11,
    title: at('14:00:01'),
    from: 'Sari Contoh',
    content: text('Bapak ibu, besok apel.<br>Kaus nomor 2 &amp; topi'),
  }),
  said({
    ...{ id: 12, title: at('14:00:30'), from: null },
    content: text(
      'Lihat <a href="https://contoh.example/a">https://contoh.example/a</a> atau <a href="https://lain.example/b">di sini</a>, <strong>ya</strong>',
    ),
  }),
  said({
    ...{ id: 13, title: at('14:02:00'), from: 'Budi Contoh' },
    content: `       <div class="reply_to details">
In reply to <a href="#go_to_message11" onclick="return GoToMessage(11)">this message</a>
       </div>
${text('Siap')}`,
  }),
  said({
    ...{ id: 14, title: at('14:03:00'), from: 'Budi Contoh' },
    content: `       <div class="pull_left forwarded userpic_wrap">
        <div class="userpic userpic1" style="width: 42px; height: 42px"></div>
       </div>

       <div class="forwarded body">

        <div class="from_name">
Warta Contoh <span class="date details" title="30.01.2024 08:00:00 UTC+08:00"> 30.01.2024 08:00:00</span>
        </div>
${text('Bagikan')}
       </div>`,
  }),
  said({
    id: 15,
    title: at('14:03:01'),
    from: null,
    content: `       <div class="forwarded body">\n${text('Lanjutannya')}\n       </div>`,
  }),
);

/** The second page: what came with messages. */
export const secondPage = telegramPage(
  'Warga Contoh',
  service(-2, '31 January 2024'),
  said({
    id: 16,
    title: at('14:04:00'),
    from: 'Sari Contoh',
    content: photo('photos/photo_1@31-01-2024_14-04-00.jpg'),
  }),
  said({
    ...{ id: 17, title: at('14:05:00'), from: null },
    content: box('media_file', {
      'title bold': 'Surat edaran.pdf',
      description: 'Not included, change data exporting settings to download.',
      'status details': '1.2 MB',
    }),
  }),
  said({
    ...{ id: 18, title: at('14:06:00'), from: 'Budi Contoh' },
    content: box(
      'media_location',
      { 'title bold': 'Location', 'status details': '-3.4, 114.8' },
      'https://maps.google.com/maps?q=-3.4,114.8',
    ),
  }),
  said({
    ...{ id: 19, title: at('14:07:00'), from: 'Budi Contoh' },
    content: box('media_call success', {
      'title bold': 'Sari Contoh',
      'status details': 'Outgoing (62 seconds)',
    }),
  }),
  said({
    id: 20,
    title: at('14:08:00'),
    from: 'Budi Contoh',
    content: box('media_file', { 'title bold': 'daftar hadir.csv' }, 'files/daftar hadir.csv'),
  }),
);
