function hasArrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules !== null;
  } catch {
    // Chromium makes a sheet of what did not come, and forbids to read it.
    return false;
  }
}

/**
 * Asks again for the page's stylesheets that did not come: Vite, which asks for those of code that loads late, does so
 * once only, and at the next try shows the code without. Rejects where one fails again.
 */
export async function fetchMissingStylesheets(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const missing = new Map(links.map((link) => [link.href, link]));
  for (const link of links) if (hasArrived(link)) missing.delete(link.href);
  const arrivals = [...missing.values()].map(
    (link) =>
      new Promise((resolve, reject) => {
        const again = link.cloneNode() as HTMLLinkElement;
        again.onload = resolve;
        again.onerror = reject;
        document.head.append(again);
      }),
  );
  await Promise.all(arrivals);
}
