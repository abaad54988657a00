/** The style sheet, with this run's class names. Rows take their place by transform, as recycling lists do. */
export function styleSheet(names: Record<string, string>): string {
  const of = (name: string) => `.${names[name] ?? ''}`;
  return `*{box-sizing:border-box}html,body{margin:0;font:15px/1.4 sans-serif;background:#f0f2f5;color:#111}
${of('bar')}{position:sticky;top:0;height:56px;padding:16px;background:#fff;z-index:1}
${of('main')}{width:640px;margin:0 auto;padding:8px 0}
${of('card')}{background:#fff;padding:12px 16px;border-radius:8px}
${of('list')}{position:relative}
${of('row')}{position:absolute;left:0;right:0;top:0;padding:8px 12px;background:#fff;border-bottom:1px solid #ddd}
${of('text')}{margin:6px 0;white-space:pre-wrap}
${of('small')}{color:#555;font-size:13px}
${of('name')}{font-weight:600;color:#111;text-decoration:none}
${of('act')}{display:inline-block;padding:4px 8px;cursor:pointer;color:#246}
${of('plain')}{display:inline;cursor:pointer;font-weight:600}
${of('picture')}{display:block;width:100%;margin:6px 0;background:#ddd}
${of('veil')}{position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:5}
${of('dialog')}{position:fixed;left:50%;top:80px;width:540px;margin-left:-270px;background:#fff;border-radius:8px;z-index:6}
${of('head')}{display:flex;justify-content:space-between;padding:12px 16px;font-weight:600}
${of('tab')}{display:inline-block;padding:8px 10px;cursor:pointer}
${of('tab')}[aria-selected=true]{border-bottom:3px solid #246}
${of('pane')}{height:420px;overflow-y:auto}
${of('reply')}{margin-left:40px}
${of('banner')}{position:fixed;left:0;right:0;bottom:0;padding:16px;background:#fff;box-shadow:0 0 12px rgba(0,0,0,.4);z-index:7}
${of('story')}{height:560px;padding:40px;background:#246;color:#fff;font-size:24px}
${of('film')}{display:block;width:100%;height:240px;background:#000}
${of('wall')}{max-width:360px;margin:80px auto;padding:24px;background:#fff}
`;
}
