-- Somebody of the school who may ask.
SELECT person.login FROM person JOIN person_function ON person_function.person_id = person.id
  JOIN school ON school.id = person_function.school_id
WHERE school.uai = '0383069E' AND person_function.function = 'prt' ORDER BY person.login LIMIT 1;
