import type { PageName, SidebarTexts } from '#language/sidebar/sidebar.ts';

/** What is pressed, one after the other, to come to a page from any other. */
export const wayToPage = ({ groups, pages }: SidebarTexts['app'], page: PageName): readonly string[] => {
  switch (page) {
    case 'breakdown':
      return [groups.plan];
    case 'spread':
    case 'funnel':
      return [groups.plan, pages[page]];
    default:
      return [pages[page]];
  }
};
