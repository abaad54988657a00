const names: Record<string, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  tiktok: 'TikTok',
  x: 'X',
  youtube: 'YouTube',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
};

/** A site as people call it: a platform by its name, any other by its host. */
export function siteName(site: string): string {
  return names[site] ?? site;
}
