/** What exhibits are called and show joins the search, which is filled once all steps are taken (`fillSearch`). */
export const exhibitsInSearch = '';
