/** For paper and for strangers: black on white. Everything hangs on `.paper`, since the window prints it too. */
export const recordStyle = `@page{size:A4;margin:16mm}.paper,.paper *{box-sizing:border-box}
.paper{font:13px/1.45 Inter,system-ui,sans-serif;max-width:50rem;margin:0 auto;padding:1.5rem 1rem;color:#000;background:#fff}
.paper h1{font-size:1.5rem;line-height:1.2;margin:0}.paper h2{font-size:.95rem;margin:1.25rem 0 .25rem;break-after:avoid}
.paper p{margin:.25rem 0}.paper .name{font-size:1.05rem;font-weight:600;overflow-wrap:anywhere}.paper .soft,.paper dt,.paper th{color:#444}
.paper dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.75rem 0 0}.paper dd{margin:0;overflow-wrap:anywhere}
.paper table{width:100%;border-collapse:collapse}.paper th{text-align:left;font-weight:600;font-size:.8rem}.paper thead{display:table-header-group}
.paper th,.paper td{padding:.3rem .75rem .3rem 0;vertical-align:top;border-bottom:1px solid #bbb;overflow-wrap:anywhere}.paper tr{break-inside:avoid}
.paper .log :is(th,td):nth-child(1){white-space:nowrap}.paper .log td:nth-child(2){width:11.5rem}.paper .log td:nth-child(4){width:9rem}
.paper .files :is(th,td):nth-child(2){white-space:nowrap;text-align:right}.paper .hash{width:22rem;font:12px/1.5 ui-monospace,"DejaVu Sans Mono",Consolas,monospace}
.paper ul{margin:.25rem 0;padding-left:1.25rem}.paper .limits{break-inside:avoid}
.paper .sign{display:grid;grid-template-columns:1fr 1fr;gap:2rem;break-inside:avoid}.paper .sign p{border-top:1px solid #000;padding-top:.25rem;margin-top:4rem}
@media print{.paper{padding:0;max-width:none}}`;
