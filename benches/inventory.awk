# The codes of schools come in; two files go out: an inventory as a spreadsheet gives it, and the
# same lines as the columns of the table, for a shell that checks nothing.
function below(end) {
  state = (state * 69069 + 1) % 4294967296
  return int(state / 4294967296 * end)
}
function of(words,  all, n) {
  n = split(words, all, ",")
  return all[below(n) + 1]
}
function date(year, day,  month, left) {
  month = 1 + int(day / 28)
  left = 1 + day % 28
  french = sprintf("%02d/%02d/%04d", left, month, year)
  return sprintf("%04d-%02d-%02d", year, month, left)
}
{ school[++schools] = $1 }
END {
  state = seed
  print "UAI;N° inventaire;N° de série;Désignation;Marque;Modèle;Salle;Date d'achat;Fin de garantie;Prix TTC;État" > ours
  for (row = 1; row <= rows; row++) {
    place = 1 + int((row - 1) * schools / rows)
    uai = school[place]
    number = sprintf("INV-%07d", row)
    serial = sprintf("S%08X%03d", below(4294967295), row % 1000)
    kind = of("Ordinateur,Portable,Imprimante,Vidéoprojecteur,Commutateur,Tablette")
    brand = of("Dell,HP,Lenovo,Epson,Acer,Canon")
    model = "Modèle " below(900)
    room = "Salle " below(300)
    year = 2014 + below(11)
    day = below(330)
    bought = date(year, day); bought_fr = french
    ends = date(year + 3, day); ends_fr = french
    cents = 10000 + below(150000)
    print uai ";" number ";" serial ";" kind ";" brand ";" model ";" room ";" bought_fr ";" ends_fr ";" \
      int(cents / 100) "," sprintf("%02d", cents % 100) ";En service" > ours
    print row "," place "," number "," serial ",," kind "," brand "," model "," room "," bought ",," ends "," \
      cents ",in_service,,2026-11-22T08:00:00.000Z" > theirs
  }
}
