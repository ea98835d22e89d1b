/** Stands at every address until there is a site: the overlay says what hinders it. */
export const WAITING_PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>المعاينة</title>
<link rel="icon" href="data:,">
</head>
<body class="waiting">
<main>
<h1>ستظهر الجريدة هنا</h1>
<p>تظهر وحدها حين يكتمل بناؤها، ولا حاجة إلى تحديث الصفحة.</p>
</main>
</body>
</html>
`;
